// Which numbers do these changes get? The next ones, in this order; who has one keeps it. Runs last: who holds the sequence holds it until the commit, and waits for nobody.
// Parameters: ids (list of texts)
// Columns: none
UNWIND range(0, size($ids) - 1) AS place
MATCH (c:Change {id: $ids[place]})
WHERE c.seq IS NULL
WITH c ORDER BY place
WITH collect(c) AS changes
WHERE size(changes) > 0
MERGE (s:Sequence {name: 'change'})
  ON CREATE SET s.value = 0
SET s.locked = true
WITH changes, s
SET s.value = s.value + size(changes)
WITH changes, s.value - size(changes) AS before
UNWIND range(0, size(changes) - 1) AS i
WITH changes[i] AS c, before + i + 1 AS seq
SET c.seq = seq
WITH c, seq
MATCH (c)-[about:CONCERNS]->()
SET about.seq = seq
