// With whom does a domain say that it federates that it did not before? Only known domains are named: see willing.
// Parameters: rows (list of {source, target, properties})
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MATCH (t:Domain {name: row.target})
CREATE (d)-[r:FEDERATES_WITH]->(t)
SET r = row.properties
