// Which authorities do new certificates name as their issuer? Those that signed themselves name none.
// Parameters: rows (list of {target, node, properties}; node.issuedBy, empty for none; properties.firstSeen)
// Columns: none
UNWIND $rows AS row
WITH DISTINCT row.target AS sha256, row.node AS node, row.properties.firstSeen AS at
WHERE node.issuedBy <> ''
MATCH (c:Certificate {sha256: sha256})
MERGE (a:CertificateAuthority {key: node.issuedBy})
  ON CREATE SET a.title = node.issuerTitle, a.firstSeen = at
MERGE (c)-[issued:ISSUED_BY]->(a)
  ON CREATE SET issued.firstSeen = at, issued.lastSeen = at, issued.until = 253402214400000
