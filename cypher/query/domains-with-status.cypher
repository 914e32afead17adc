// Which domains stand in one kind of state, in order of their names?
// Parameters: kind, after, at, hidden, limit, hiddenHosts
// Columns: name, unicode, firstSeen, lastVisited, kinds
MATCH (:Status {kind: $kind})<-[r:WAS]-(d:Domain)
WHERE r.firstSeen <= $at < r.until AND d.name > $after AND NOT d.name IN $hidden
  AND NOT coalesce(r.host, '') IN $hiddenHosts
WITH DISTINCT d ORDER BY d.name LIMIT $limit
RETURN d.name AS name, d.unicode AS unicode, d.firstSeen AS firstSeen, d.lastVisited AS lastVisited,
  COLLECT {
    MATCH (d)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS kind ORDER BY kind
  } AS kinds
ORDER BY name
