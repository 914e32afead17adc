// What are all nodes that say what was seen?
// Parameters: none
// Columns: labels, properties
MATCH (n)
WHERE NOT any(label IN labels(n) WHERE label STARTS WITH '__Neo4jMigration' OR label IN ['Sequence', 'Crawl', 'Pause', 'Measure'])
RETURN labels(n) AS labels, properties(n) AS properties
