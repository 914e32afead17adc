// How much do a domain and its services hold, where it was another number before?
// Parameters: rows (list of {source, target, node, properties}; node.number, node.exact)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (c:Count {key: row.target})
  ON CREATE SET c.number = row.node.number, c.exact = row.node.exact
CREATE (d)-[r:HOLDS]->(c)
SET r = row.properties
