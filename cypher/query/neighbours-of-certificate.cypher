// What is a certificate directly connected with: its authority, its key and the domains that present it?
// Parameters: key, at, hidden, hiddenHosts, limit
// Columns: kind, source, label, notAfter, kinds (of its states), total, neighbours (each with kind, key, label, link, notAfter, kinds)
MATCH (c:Certificate {sha256: $key})
WHERE c.firstSeen <= $at
WITH c,
  COLLECT { MATCH (c)-[:ISSUED_BY]->(a:CertificateAuthority) RETURN {kind: 'authority', key: a.key, label: a.title, link: 'issued by'} AS node }
    + COLLECT { MATCH (c)-[:HAS_KEY]->(k:PublicKey) RETURN {kind: 'key', key: k.spki, label: k.algorithm, link: 'has key'} AS node } AS base,
  COLLECT {
    MATCH (c)<-[r:PRESENTS]-(d:Domain)
    WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
    WITH DISTINCT d ORDER BY d.name
    RETURN d
  } AS domains
WITH *, COLLECT {
  UNWIND domains[0..$limit] AS d
  RETURN {kind: 'domain', key: d.name, label: d.unicode, link: 'presented by', kinds: COLLECT {
    MATCH (d)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS kind ORDER BY kind
  }} AS node
} AS presenting
RETURN 'certificate' AS kind, c.sha256 AS source, c.subjectTitle AS label, c.notAfter AS notAfter, [] AS kinds, size(base) + size(domains) AS total,
  (base + presenting)[0..$limit] AS neighbours
