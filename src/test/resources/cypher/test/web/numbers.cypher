// Numbers the changes in the order of time, as the writer would have.
// Parameters: none
// Columns: none
MATCH (c:Change)
WITH c ORDER BY c.id
WITH collect(c) AS changes
MERGE (s:Sequence {name: 'change'})
SET s.value = size(changes)
WITH changes
UNWIND range(1, size(changes)) AS i
WITH changes[i - 1] AS c, i AS seq
SET c.seq = seq
