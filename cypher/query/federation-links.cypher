// Which domains say that they federate, and with whom (XEP-0485)?
// Parameters: at
// Columns: name, others
MATCH (d:Domain)
WITH d, COLLECT {
  MATCH (d)-[r:FEDERATES_WITH]->(t:Domain)
  WHERE r.firstSeen <= $at < r.until
  RETURN DISTINCT t.name
} AS others
WHERE size(others) > 0
RETURN d.name AS name, others
