// Which sets of capabilities do a domain and its services have that they did not before?
// Parameters: rows (list of {source, target, properties})
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (c:Capabilities {ver: row.target})
CREATE (d)-[r:HAS_CAPS]->(c)
SET r = row.properties
