// Which public keys do more than one domain present, or once did?
// Parameters: at
// Columns: key, now, past
MATCH (x:PublicKey)
WITH x, COLLECT {
  MATCH (x)<-[:HAS_KEY]-(:Certificate)<-[r:PRESENTS]-(d:Domain)
  WHERE r.position = 0 AND r.firstSeen <= $at < r.until
  RETURN DISTINCT d.name
} AS now, COLLECT {
  MATCH (x)<-[:HAS_KEY]-(:Certificate)<-[r:PRESENTS]-(d:Domain)
  WHERE r.position = 0 AND r.until <= $at
  RETURN DISTINCT d.name
} AS past
WHERE size(now) + size(past) > 1
RETURN x.spki AS key, now, past
