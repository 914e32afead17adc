// Puts in two authorities with their own certificates, one of them named by a hostile text.
// Parameters: now
// Columns: none
WITH $now AS now, 86400000 AS day
UNWIND [
  {key: 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334', title: 'Example Trust E1', sha: 'e1'},
  {key: 'dn:<script>window.hacked=1</script>/../?x', title: '<img src=x onerror=window.hacked=1> javascript:alert(1) مرحبا', sha: 'e2'}
] AS each
MERGE (a:CertificateAuthority {key: each.key}) SET a.title = each.title, a.firstSeen = now - 90 * day
MERGE (c:Certificate {sha256: each.sha + reduce(s = '', i IN range(1, 62) | s + '0')})
SET c.subject = 'CN=' + each.title, c.subjectTitle = each.title, c.issuer = 'CN=' + each.title, c.issuerTitle = each.title,
  c.serial = '01', c.notBefore = now - 900 * day, c.notAfter = now + 900 * day, c.names = [], c.key = 'EC secp384r1',
  c.signatureAlgorithm = 'SHA384withECDSA', c.authority = true, c.selfSigned = true, c.subjectKeyId = each.key, c.firstSeen = now - 90 * day
MERGE (k:PublicKey {spki: each.sha + reduce(s = '', i IN range(1, 62) | s + '1')}) SET k.algorithm = 'EC secp384r1', k.firstSeen = now - 90 * day
MERGE (c)-[h:HAS_KEY]->(k) SET h.firstSeen = now - 90 * day, h.lastSeen = now - 90 * day, h.until = 253402214400000
MERGE (c)-[i:ISSUED_BY]->(a) SET i.firstSeen = now - 90 * day, i.lastSeen = now - 90 * day, i.until = 253402214400000
