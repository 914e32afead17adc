// Which domains present the public key of one certificate in another certificate, in order of their names?
// Parameters: sha256, at, hidden, limit, hiddenHosts
// Columns: name, unicode, firstSeen, lastVisited, kinds
MATCH (c:Certificate {sha256: $sha256})-[:HAS_KEY]->(:PublicKey)<-[:HAS_KEY]-(other:Certificate)<-[r:PRESENTS]-(d:Domain)
WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden AND other <> c
WITH DISTINCT d ORDER BY d.name LIMIT $limit
RETURN d.name AS name, d.unicode AS unicode, d.firstSeen AS firstSeen, d.lastVisited AS lastVisited,
  COLLECT {
    MATCH (d)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS kind ORDER BY kind
  } AS kinds
ORDER BY name
