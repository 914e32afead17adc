// Which changes are there, in the order of their numbers?
// Parameters: none
// Columns: seq, id, about
MATCH (c:Change)
RETURN c.seq AS seq, c.id AS id,
  COLLECT { MATCH (c)-[r:CONCERNS]->() WHERE r.seq = c.seq RETURN r.key ORDER BY r.key } AS about
ORDER BY seq
