// With whom do domains say that they federate, or once did, where both ends agreed to be named (XEP-0485)?
// Parameters: at
// Columns: name, now, past
MATCH (d:Domain)
WHERE d.willingSince <= $at
WITH d, COLLECT {
  MATCH (d)-[r:FEDERATES_WITH]->(t:Domain)
  WHERE t.willingSince <= $at AND r.firstSeen <= $at < r.until
  RETURN DISTINCT t.name
} AS now, COLLECT {
  MATCH (d)-[r:FEDERATES_WITH]->(t:Domain)
  WHERE t.willingSince <= $at AND r.until <= $at
  RETURN DISTINCT t.name
} AS past
WHERE size(now) + size(past) > 0
RETURN d.name AS name, now, past
