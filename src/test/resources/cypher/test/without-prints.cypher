// As it was before prints were kept.
// Parameters: none
// Columns: none
MATCH (n:Domain|Host)
REMOVE n.seenPrints
