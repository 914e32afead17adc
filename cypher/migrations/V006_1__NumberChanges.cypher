// assume q' RETURN true
// What changed before changes had numbers gets them in the order of time, behind those that what was imported has already.
OPTIONAL MATCH (c:Change)
WITH coalesce(max(c.seq), 0) AS last
MERGE (s:Sequence {name: 'change'})
SET s.value = last;
// In batches: a million at once took more than the memory that Neo4j grants one transaction.
MATCH (c:Change)
WHERE c.seq IS NULL
WITH c ORDER BY c.id
CALL (c) {
  MATCH (s:Sequence {name: 'change'})
  SET s.value = s.value + 1, c.seq = s.value
} IN TRANSACTIONS OF 10000 ROWS;
