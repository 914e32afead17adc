// Which domains say that they federate, and with whom (XEP-0485)?
// Parameters: at
// Columns: found (a list of maps: name, others; of a hundred domains at most)
MATCH (d:Domain)
WITH collect(d) AS known
UNWIND range(0, size(known) - 1, 100) AS begin
CALL (known, begin) {
  UNWIND known[begin..begin + 100] AS d
  WITH d, COLLECT {
    MATCH (d)-[r:FEDERATES_WITH]->(t:Domain)
    WHERE r.firstSeen <= $at < r.until
    RETURN DISTINCT t.name
  } AS others
  WHERE size(others) > 0
  RETURN collect(d {.name, others: others}) AS found
}
RETURN found
