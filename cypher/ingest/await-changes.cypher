// Waits until nobody numbers changes: whoever held the sequence has ended, and all that was numbered before can be seen.
// Parameters: none
// Columns: none
MATCH (s:Sequence {name: 'change'})
SET s.locked = true
