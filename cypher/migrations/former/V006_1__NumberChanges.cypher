// assume q' RETURN false
// What changed before changes had numbers gets them in the order of time, and what was imported with numbers keeps them.
MATCH (c:Change)
WHERE c.seq IS NULL
WITH c ORDER BY c.id
WITH collect(c) AS changes
UNWIND range(1, size(changes)) AS i
WITH changes[i - 1] AS c, i AS seq
SET c.seq = seq;
OPTIONAL MATCH (c:Change)
WITH coalesce(max(c.seq), 0) AS last
MERGE (s:Sequence {name: 'change'})
SET s.value = last;
