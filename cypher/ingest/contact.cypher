// Whom does a domain name to turn to that it did not before?
// Parameters: rows (list of {source, target, properties})
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (c:Contact {address: row.target})
CREATE (d)-[r:CONTACT]->(c)
SET r = row.properties
