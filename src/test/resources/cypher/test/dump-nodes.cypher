// What are all nodes, but the numbers that are derived from them?
// Parameters: none
// Columns: labels, properties
MATCH (n)
WHERE NOT any(label IN labels(n) WHERE label STARTS WITH '__Neo4jMigration') AND NOT n:Measure
RETURN labels(n) AS labels, properties(n) AS properties
