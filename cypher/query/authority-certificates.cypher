// Which certificates of an authority are presented, those that end first before the others?
// Parameters: key, at, hidden, limit
// Columns: sha256, subjectTitle, notBefore, notAfter, domains, example
MATCH (:CertificateAuthority {key: $key})<-[:ISSUED_BY]-(c:Certificate)<-[r:PRESENTS]-(d:Domain)
WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
WITH c, count(DISTINCT d) AS domains, min(d.name) AS example
RETURN c.sha256 AS sha256, c.subjectTitle AS subjectTitle, c.notBefore AS notBefore, c.notAfter AS notAfter,
  domains, example
ORDER BY notAfter, sha256
LIMIT $limit
