// Which forms of further information do a domain and its services give that they did not before?
// Parameters: rows (list of {source, target, node, properties}; node.type, node.fields)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (f:DataForm {key: row.target})
  ON CREATE SET f.type = row.node.type, f.fields = row.node.fields, f.firstSeen = row.properties.firstSeen
CREATE (d)-[r:EXTENDED_BY]->(f)
SET r = row.properties
