// Which services do domains list that are not their own, and which domains?
// Parameters: at, most
// Columns: key, now, past
MATCH (x:Domain)
WITH x, COLLECT {
  MATCH (x)<-[r:LISTS]-(d:Domain)
  WHERE NOT r.own AND r.firstSeen <= $at < r.until
  RETURN DISTINCT d.name LIMIT $most
} AS now, COLLECT {
  MATCH (x)<-[r:LISTS]-(d:Domain)
  WHERE NOT r.own AND r.until <= $at
  RETURN DISTINCT d.name LIMIT $most
} AS past
WHERE size(now) + size(past) > 0
RETURN x.name AS key, now, past
