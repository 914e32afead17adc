// Which certificate authorities issued what more than one domain presents, or once did?
// Parameters: at, most
// Columns: key, now, past
MATCH (x:CertificateAuthority)
WITH x, COLLECT {
  MATCH (x)<-[:ISSUED_BY]-(:Certificate)<-[r:PRESENTS]-(d:Domain)
  WHERE r.position = 0 AND r.firstSeen <= $at < r.until
  RETURN DISTINCT d.name LIMIT $most
} AS now, COLLECT {
  MATCH (x)<-[:ISSUED_BY]-(:Certificate)<-[r:PRESENTS]-(d:Domain)
  WHERE r.position = 0 AND r.until <= $at
  RETURN DISTINCT d.name LIMIT $most
} AS past
WHERE size(now) + size(past) > 1
RETURN x.key AS key, now, past
