// What is one node of the graph called?
// Parameters: kind, key, at
// Columns: label, notAfter
CALL () {
  MATCH (n:Domain {name: $key}) WHERE $kind = 'domain' AND n.firstSeen <= $at RETURN n.unicode AS label, 0 AS notAfter
  UNION
  MATCH (n:Host {name: $key}) WHERE $kind = 'host' AND n.firstSeen <= $at RETURN n.name AS label, 0 AS notAfter
  UNION
  MATCH (n:Address {ip: $key}) WHERE $kind = 'address' AND n.firstSeen <= $at RETURN n.ip AS label, 0 AS notAfter
  UNION
  MATCH (n:Certificate {sha256: $key}) WHERE $kind = 'certificate' AND n.firstSeen <= $at RETURN n.subjectTitle AS label, n.notAfter AS notAfter
  UNION
  MATCH (n:CertificateAuthority {key: $key}) WHERE $kind = 'authority' AND n.firstSeen <= $at RETURN n.title AS label, 0 AS notAfter
  UNION
  MATCH (n:PublicKey {spki: $key}) WHERE $kind = 'key' AND n.firstSeen <= $at RETURN n.algorithm AS label, 0 AS notAfter
}
RETURN label, notAfter
