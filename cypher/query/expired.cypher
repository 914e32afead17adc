// Which certificates that have ended do domains still present, the newest end first?
// Parameters: at, hidden, hiddenHosts
// Columns: domain, unicode, sha256, notAfter, key, title
MATCH (c:Certificate)<-[r:PRESENTS]-(d:Domain)
WHERE c.notAfter < $at AND r.firstSeen <= $at < r.until AND r.position = 0 AND NOT d.name IN $hidden
  AND NOT r.host IN $hiddenHosts
WITH DISTINCT c, d
OPTIONAL MATCH (c)-[:ISSUED_BY]->(a:CertificateAuthority)
RETURN d.name AS domain, d.unicode AS unicode, c.sha256 AS sha256, c.notAfter AS notAfter,
  coalesce(a.key, '') AS key, coalesce(a.title, '') AS title
ORDER BY notAfter DESC, domain
