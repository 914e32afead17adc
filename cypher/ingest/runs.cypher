// Which software do a domain's servers seem to be that they did not before?
// Parameters: rows (list of {source, target, properties})
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (s:Software {name: row.target})
CREATE (d)-[r:RUNS]->(s)
SET r = row.properties
