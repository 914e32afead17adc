// Which hosts serve more than one domain, or once did?
// Parameters: at
// Columns: key, now, past
MATCH (x:Host)
WITH x, COLLECT {
  MATCH (x)<-[r:SERVED_BY]-(d:Domain)
  WHERE r.firstSeen <= $at < r.until
  RETURN DISTINCT d.name
} AS now, COLLECT {
  MATCH (x)<-[r:SERVED_BY]-(d:Domain)
  WHERE r.until <= $at
  RETURN DISTINCT d.name
} AS past
WHERE size(now) + size(past) > 1
RETURN x.name AS key, now, past
