// What is known of one certificate authority, and how much did it issue?
// Parameters: key, at, hidden
// Columns: key, title, firstSeen, certificates, domains, own
MATCH (a:CertificateAuthority {key: $key})
WHERE a.firstSeen <= $at
RETURN a.key AS key, a.title AS title, a.firstSeen AS firstSeen,
  COUNT {
    MATCH (a)<-[:ISSUED_BY]-(c:Certificate)<-[r:PRESENTS]-(d:Domain)
    WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
    RETURN DISTINCT c
  } AS certificates,
  COUNT {
    MATCH (a)<-[:ISSUED_BY]-(c:Certificate)<-[r:PRESENTS]-(d:Domain)
    WHERE r.firstSeen <= $at < r.until AND r.position = 0 AND NOT d.name IN $hidden
    RETURN DISTINCT d
  } AS domains,
  COLLECT {
    MATCH (c:Certificate {subjectKeyId: a.key})
    WHERE c.authority AND c.firstSeen <= $at
    RETURN {sha256: c.sha256, subjectTitle: c.subjectTitle, notBefore: c.notBefore, notAfter: c.notAfter}
    ORDER BY c.notBefore DESC LIMIT 10
  } AS own
