// What does the node of this name carry?
// Parameters: name
// Columns: properties
MATCH (n:Domain|Host {name: $name})
RETURN properties(n) AS properties
