// Which hosts are known, and which addresses do they have?
// Parameters: at
// Columns: name, addresses
MATCH (h:Host)
WHERE h.firstSeen <= $at
RETURN h.name AS name, COLLECT {
  MATCH (h)-[r:RESOLVES_TO]->(x:Address)
  WHERE r.firstSeen <= $at < r.until
  RETURN DISTINCT x.ip ORDER BY x.ip
} AS addresses
