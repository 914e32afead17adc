// Which authorities issued the most certificates that domains present?
// Parameters: at, hidden, limit
// Columns: key, title, certificates, domains
MATCH (d:Domain)-[r:PRESENTS]->(c:Certificate)-[:ISSUED_BY]->(a:CertificateAuthority)
WHERE r.firstSeen <= $at < r.until AND r.position = 0 AND NOT d.name IN $hidden
RETURN a.key AS key, a.title AS title, count(DISTINCT c) AS certificates, count(DISTINCT d) AS domains
ORDER BY domains DESC, title, key
LIMIT $limit
