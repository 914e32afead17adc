// What do a domain and its services say that they are, that they did not before?
// Parameters: rows (list of {source, target, node, properties}; node.category, node.type)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (i:Identity {key: row.target})
  ON CREATE SET i.category = row.node.category, i.type = row.node.type
CREATE (d)-[r:IDENTIFIES_AS]->(i)
SET r = row.properties
