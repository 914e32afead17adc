// Which hosts are known, and which addresses do they have?
// Parameters: at
// Columns: found (a list of maps: name, addresses; of a hundred hosts)
MATCH (h:Host)
WHERE h.firstSeen <= $at
WITH collect(h) AS known
UNWIND range(0, size(known) - 1, 100) AS begin
RETURN [h IN known[begin..begin + 100] | h {
  .name, addresses: COLLECT {
    MATCH (h)-[r:RESOLVES_TO]->(x:Address)
    WHERE r.firstSeen <= $at < r.until
    RETURN DISTINCT x.ip ORDER BY x.ip
  }
}] AS found
