// Writes changes as they were before they had numbers.
// Parameters: none
// Columns: none
UNWIND ['0000000000003 a', '0000000000001 b', '0000000000002 c'] AS id
CREATE (:Change {id: id, at: 1, kind: 'WAS', scope: 'status.x', before: [], after: ['x']})
