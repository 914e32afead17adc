// Which authorities issued the certificates that these changes are about? Those that signed themselves have none.
// Parameters: rows (list of {id, target}; target: the certificate)
// Columns: none
UNWIND $rows AS row
MATCH (c:Change {id: row.id})
MATCH (:Certificate {sha256: row.target})-[:ISSUED_BY]->(a:CertificateAuthority)
WITH DISTINCT c, a
WHERE NOT EXISTS { (c)-[:CONCERNS]->(a) }
CREATE (c)-[:CONCERNS {key: 'authority:' + a.key}]->(a)
