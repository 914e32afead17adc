// Which certificates are new, and whose keys do they carry?
// Parameters: rows (list of {target, node, properties}; properties.firstSeen)
// Columns: none
UNWIND $rows AS row
WITH DISTINCT row.target AS sha256, row.node AS node, row.properties.firstSeen AS at
MERGE (c:Certificate {sha256: sha256})
  ON CREATE SET
    c.firstSeen = at,
    c.sha512 = node.sha512,
    c.subject = node.subject,
    c.subjectTitle = node.subjectTitle,
    c.issuer = node.issuer,
    c.issuerTitle = node.issuerTitle,
    c.serial = node.serial,
    c.notBefore = node.notBefore,
    c.notAfter = node.notAfter,
    c.names = node.names,
    c.key = node.key,
    c.signatureAlgorithm = node.signatureAlgorithm,
    c.authority = node.authority,
    c.selfSigned = node.selfSigned,
    c.subjectKeyId = node.subjectKeyId,
    c.usages = node.usages,
    c.certificateLogs = node.certificateLogs,
    c.mustStaple = node.mustStaple
MERGE (k:PublicKey {spki: node.spki})
  ON CREATE SET k.algorithm = node.key, k.firstSeen = at
MERGE (c)-[has:HAS_KEY]->(k)
  ON CREATE SET has.firstSeen = at, has.lastSeen = at, has.until = 253402214400000
