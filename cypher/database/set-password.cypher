// Replaces the password that a new embedded database begins with.
// Parameters: password
// Columns: none
ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password
