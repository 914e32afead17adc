// How did a question that was asked in-band go, where it went otherwise before?
// Parameters: rows (list of {source, target, properties})
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (s:Status {kind: row.target})
CREATE (d)-[r:ASKED]->(s)
SET r = row.properties
