// What are all nodes?
// Parameters: none
// Columns: labels, properties
MATCH (n)
WHERE NOT any(label IN labels(n) WHERE label STARTS WITH '__Neo4jMigration')
RETURN labels(n) AS labels, properties(n) AS properties
