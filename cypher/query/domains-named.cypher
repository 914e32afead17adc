// What are some domains as lines of a list?
// Parameters: names, at, hidden, hiddenHosts
// Columns: name, unicode, firstSeen, lastVisited, kinds
UNWIND $names AS name
MATCH (d:Domain {name: name})
WHERE d.firstSeen <= $at AND NOT d.name IN $hidden
RETURN d.name AS name, d.unicode AS unicode, d.firstSeen AS firstSeen, d.lastVisited AS lastVisited,
  COLLECT {
    MATCH (d)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS kind ORDER BY kind
  } AS kinds
