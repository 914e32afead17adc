// Which software are these changes about?
// Parameters: rows (list of {id, target})
// Columns: none
UNWIND $rows AS row
MATCH (c:Change {id: row.id})
MATCH (s:Software {name: row.target})
WITH DISTINCT c, s
WHERE NOT EXISTS { (c)-[:CONCERNS]->(s) }
CREATE (c)-[:CONCERNS {key: 'software:' + s.name}]->(s)
