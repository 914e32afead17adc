// What is the number of the newest change?
// Parameters: none
// Columns: seq
MATCH (s:Sequence {name: 'change'})
RETURN s.value AS seq
