// At how many domains does each kind of failure stand?
// Parameters: at, hidden, hiddenHosts
// Columns: kind, domains
MATCH (d:Domain)-[w:WAS]->(s:Status)
WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND s.kind <> 'reachable' AND NOT d.name IN $hidden
  AND NOT coalesce(w.host, '') IN $hiddenHosts
RETURN s.kind AS kind, count(DISTINCT d) AS domains
ORDER BY domains DESC, kind
