// Which domains does a host serve, and as what?
// Parameters: name, at, hidden, limit, hiddenHosts
// Columns: name, unicode, firstSeen, lastVisited, kinds, doors
MATCH (:Host {name: $name})<-[r:SERVED_BY]-(d:Domain)
WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
WITH d, collect(DISTINCT {service: r.service, transport: r.transport, port: r.port}) AS doors
ORDER BY d.name LIMIT $limit
RETURN d.name AS name, d.unicode AS unicode, d.firstSeen AS firstSeen, d.lastVisited AS lastVisited, doors,
  COLLECT {
    MATCH (d)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS kind ORDER BY kind
  } AS kinds
ORDER BY name
