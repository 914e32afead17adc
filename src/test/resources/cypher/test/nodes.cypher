// Returns whole nodes, which is not allowed.
// Parameters: none
// Columns: n
MATCH (n:Domain) RETURN n
