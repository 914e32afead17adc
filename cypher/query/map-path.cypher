// Over whom, and over which hosts, are two domains linked by the fewest steps? To a host and back are two; over federation only where both ends opted in.
// Parameters: from, to, at, kinds, hidden, hiddenHosts
// Columns: nodes, links
MATCH (a:Domain {name: $from}), (b:Domain {name: $to})
WHERE a.firstSeen <= $at AND b.firstSeen <= $at
MATCH path = SHORTEST 1 (a)
  ((n:Domain|Host)-[r:FEDERATES_WITH|SERVED_BY]-(m:Domain|Host) WHERE r.firstSeen <= $at < r.until
    AND NOT (m:Domain AND m.name IN $hidden) AND NOT (m:Host AND m.name IN $hiddenHosts)
    AND CASE type(r)
      WHEN 'FEDERATES_WITH' THEN 'federation' IN $kinds AND n.willingSince <= $at AND m.willingSince <= $at
      ELSE 'host' IN $kinds
    END){1,8}
  (b)
RETURN [n IN nodes(path) | {name: n.name, unicode: coalesce(n.unicode, n.name), host: n:Host}] AS nodes,
  [r IN relationships(path) | {federation: type(r) = 'FEDERATES_WITH', firstSeen: r.firstSeen}] AS links
