// Which constraints are there?
// Parameters: none
// Columns: name
SHOW CONSTRAINTS YIELD name
