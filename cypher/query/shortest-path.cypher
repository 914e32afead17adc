// Over whom do two domains federate at a moment, by the fewest links? Over those only that opted in then and now (XEP-0485).
// Parameters: from, to, at, hidden
// Columns: names
MATCH (a:Domain {name: $from}), (b:Domain {name: $to})
MATCH path = SHORTEST 1 (a)
  (()-[r:FEDERATES_WITH WHERE r.firstSeen <= $at < r.until]-(d:Domain
    WHERE NOT d.name IN $hidden
      AND d.willingSince <= $at)){1,6}
  (b)
WHERE a.willingSince <= $at
RETURN [n IN nodes(path) | n.name] AS names
