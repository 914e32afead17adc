// In what states are the doors of some domains?
// Parameters: names, at, hiddenHosts
// Columns: name, kinds
UNWIND $names AS name
MATCH (d:Domain {name: name})
RETURN name,
  COLLECT {
    MATCH (d)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS kind ORDER BY kind
  } AS kinds
