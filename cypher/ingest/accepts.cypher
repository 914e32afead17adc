// What can the TLS of a domain's endpoints do that it could not before?
// Parameters: rows (list of {source, target, properties})
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (t:TlsTrait {key: row.target})
CREATE (d)-[r:ACCEPTS]->(t)
SET r = row.properties
