// Does the database answer?
// Parameters: none
// Columns: one
RETURN 1 AS one
