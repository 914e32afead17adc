// Who vouches for authorities, by the certificates of them that servers send along?
// Parameters: at
// Columns: key, above
MATCH (c:Certificate)-[:ISSUED_BY]->(above:CertificateAuthority)
WHERE c.authority AND c.firstSeen <= $at AND c.subjectKeyId <> above.key
  AND EXISTS { MATCH (c)<-[r:PRESENTS]-(:Domain) WHERE r.firstSeen <= $at < r.until }
RETURN c.subjectKeyId AS key, collect(DISTINCT above.key) AS above
