// Over whom do two domains federate at a moment, by the fewest links? Over those only that opted in then and now (XEP-0485).
// Parameters: from, to, at, hidden
// Columns: names
MATCH (a:Domain {name: $from}), (b:Domain {name: $to})
MATCH path = SHORTEST 1 (a)
  (()-[r:FEDERATES_WITH WHERE r.firstSeen <= $at < r.until]-(d:Domain
    WHERE NOT d.name IN $hidden
      AND EXISTS { MATCH (d)-[own:ADVERTISES {phase: 'disco', entity: d.name}]->(:Feature {key: '{urn:xmpp:serverinfo:0}'})
        WHERE own.until = 253402214400000 AND own.firstSeen <= $at })){1,6}
  (b)
WHERE EXISTS { MATCH (a)-[own:ADVERTISES {phase: 'disco', entity: a.name}]->(:Feature {key: '{urn:xmpp:serverinfo:0}'})
  WHERE own.until = 253402214400000 AND own.firstSeen <= $at }
RETURN [n IN nodes(path) | n.name] AS names
