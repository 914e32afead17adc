// What is there to colour and filter domains by: when they came and left, how they are, their TLS, and when their certificates end?
// Parameters: at, hidden, hiddenHosts
// Columns: name, firstSeen, goneSince, kinds, tls, notAfter
MATCH (d:Domain)
WHERE d.firstSeen <= $at AND NOT d.name IN $hidden
RETURN d.name AS name, d.firstSeen AS firstSeen,
  head(COLLECT {
    MATCH (d)-[w:WAS {scope: 'presence'}]->(:Status {kind: 'gone'})
    WHERE w.firstSeen <= $at < w.until
    RETURN w.firstSeen
  }) AS goneSince,
  COLLECT {
    MATCH (d)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS kind ORDER BY kind
  } AS kinds,
  head(COLLECT {
    MATCH (d)-[p:PRESENTS]->(:Certificate)
    WHERE p.firstSeen <= $at < p.until AND p.position = 0 AND p.tlsVersion <> '' AND NOT p.host IN $hiddenHosts
    RETURN max(p.tlsVersion)
  }) AS tls,
  head(COLLECT {
    MATCH (d)-[p:PRESENTS]->(c:Certificate)
    WHERE p.firstSeen <= $at < p.until AND p.position = 0 AND NOT p.host IN $hiddenHosts
    RETURN min(c.notAfter)
  }) AS notAfter
