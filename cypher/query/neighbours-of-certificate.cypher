// What are certificates directly connected with: their authority, their key and the domains that present them?
// Parameters: keys, at, hidden, hiddenHosts, limit
// Columns: source, total, neighbours
UNWIND $keys AS source
MATCH (c:Certificate {sha256: source})
CALL (c) {
  MATCH (c)-[:ISSUED_BY]->(a:CertificateAuthority)
  RETURN 1 AS rank, {kind: 'authority', key: a.key, label: a.title, link: 'issued by', notAfter: 0} AS node
  UNION
  MATCH (c)-[:HAS_KEY]->(k:PublicKey)
  RETURN 2 AS rank, {kind: 'key', key: k.spki, label: k.algorithm, link: 'has key', notAfter: 0} AS node
  UNION
  MATCH (c)<-[r:PRESENTS]-(d:Domain)
  WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
  RETURN DISTINCT 3 AS rank, {kind: 'domain', key: d.name, label: d.unicode, link: 'presented by', notAfter: 0} AS node
}
WITH source, rank, node ORDER BY source, rank, node.key
WITH source, collect(node) AS nodes
RETURN source, size(nodes) AS total, nodes[0..$limit] AS neighbours
