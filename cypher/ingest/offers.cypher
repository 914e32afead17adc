// Which kinds of service does a domain offer that it did not before?
// Parameters: rows (list of {source, target, properties})
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (k:ServiceKind {kind: row.target})
CREATE (d)-[r:OFFERS]->(k)
SET r = row.properties
