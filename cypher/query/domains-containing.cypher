// Which domains have a text within their names, not at the beginning?
// Parameters: q, after, at, hidden, limit, hiddenHosts
// Columns: name, unicode, firstSeen, lastVisited, kinds
MATCH (d:Domain)
WHERE d.name CONTAINS $q AND NOT d.name STARTS WITH $q AND d.name > $after
  AND d.firstSeen <= $at AND NOT d.name IN $hidden
WITH d ORDER BY d.name LIMIT $limit
RETURN d.name AS name, d.unicode AS unicode, d.firstSeen AS firstSeen, d.lastVisited AS lastVisited,
  COLLECT {
    MATCH (d)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS kind ORDER BY kind
  } AS kinds
ORDER BY name
