// Which certificates that domains present carry a public key?
// Parameters: key, at, hidden, hiddenHosts, limit
// Columns: kind, source, label, notAfter, kinds (of its states), total, neighbours (each with kind, key, label, link, notAfter, kinds)
MATCH (n:PublicKey {spki: $key})
WHERE n.firstSeen <= $at
WITH n, COLLECT {
  MATCH (n)<-[:HAS_KEY]-(c:Certificate)<-[r:PRESENTS]-(d:Domain)
  WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
  WITH DISTINCT c ORDER BY c.subjectTitle, c.sha256
  RETURN c
} AS certificates
RETURN 'key' AS kind, n.spki AS source, n.algorithm AS label, null AS notAfter, [] AS kinds, size(certificates) AS total,
  [c IN certificates[0..$limit] | {kind: 'certificate', key: c.sha256, label: c.subjectTitle, link: 'key of', notAfter: c.notAfter}] AS neighbours
