// What does one certificate say, who issued it, and how many domains present it?
// Parameters: sha256, at, hidden
// Columns: certificate, authority, spki, domains, everShown, siblings
MATCH (c:Certificate {sha256: $sha256})
WHERE c.firstSeen <= $at
OPTIONAL MATCH (c)-[:ISSUED_BY]->(a:CertificateAuthority)
OPTIONAL MATCH (c)-[:HAS_KEY]->(k:PublicKey)
RETURN c {.*} AS certificate, a {.key, .title} AS authority, k.spki AS spki,
  COUNT {
    MATCH (c)<-[r:PRESENTS]-(d:Domain)
    WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
    RETURN DISTINCT d
  } AS domains,
  COUNT {
    MATCH (c)<-[r:PRESENTS]-(d:Domain)
    WHERE NOT d.name IN $hidden
    RETURN DISTINCT d
  } AS everShown,
  COLLECT {
    MATCH (k)<-[:HAS_KEY]-(other:Certificate)
    WHERE other <> c AND other.firstSeen <= $at
      AND EXISTS { MATCH (other)<-[:PRESENTS]-(d:Domain) WHERE NOT d.name IN $hidden }
    RETURN {sha256: other.sha256, subjectTitle: other.subjectTitle, notBefore: other.notBefore, notAfter: other.notAfter}
    ORDER BY other.notBefore DESC LIMIT 20
  } AS siblings
