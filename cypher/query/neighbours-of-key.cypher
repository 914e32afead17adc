// Which certificates that domains present carry some public keys?
// Parameters: keys, at, hidden, hiddenHosts, limit
// Columns: source, total, neighbours
UNWIND $keys AS source
MATCH (:PublicKey {spki: source})<-[:HAS_KEY]-(c:Certificate)<-[r:PRESENTS]-(d:Domain)
WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
WITH DISTINCT source, c ORDER BY source, c.subjectTitle, c.sha256
WITH source, collect({kind: 'certificate', key: c.sha256, label: c.subjectTitle, link: 'key of', notAfter: c.notAfter}) AS nodes
RETURN source, size(nodes) AS total, nodes[0..$limit] AS neighbours
