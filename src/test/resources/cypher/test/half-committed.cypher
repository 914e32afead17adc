// A change whose number the sequence has not given yet, as one sees it while others commit.
// Parameters: none
// Columns: none
MATCH (s:Sequence {name: 'change'}), (n:Domain)
WITH s, n LIMIT 1
CREATE (n)-[:CHANGED]->(:Change {id: 'half', seq: s.value + 1, at: 0, kind: 'presents', scope: 'half', before: [], after: ['x']})
