// Which certificates that domains present did an authority issue?
// Parameters: key, at, hidden, hiddenHosts, limit
// Columns: kind, source, label, notAfter, kinds (of its states), total, neighbours (each with kind, key, label, link, notAfter, kinds)
MATCH (n:CertificateAuthority {key: $key})
WHERE n.firstSeen <= $at
WITH n, COLLECT {
  MATCH (n)<-[:ISSUED_BY]-(c:Certificate)<-[r:PRESENTS]-(d:Domain)
  WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
  WITH DISTINCT c ORDER BY c.subjectTitle, c.sha256
  RETURN c
} AS certificates
RETURN 'authority' AS kind, n.key AS source, n.title AS label, null AS notAfter, [] AS kinds, size(certificates) AS total,
  [c IN certificates[0..$limit] | {kind: 'certificate', key: c.sha256, label: c.subjectTitle, link: 'issued', notAfter: c.notAfter}] AS neighbours
