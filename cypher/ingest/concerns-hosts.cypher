// Which hosts are these changes of domains about?
// Parameters: rows (list of {id, target})
// Columns: none
UNWIND $rows AS row
MATCH (c:Change {id: row.id})
MATCH (h:Host {name: row.target})
WITH DISTINCT c, h
WHERE NOT EXISTS { (c)-[:CONCERNS]->(h) }
CREATE (c)-[:CONCERNS {key: 'host:' + h.name}]->(h)
