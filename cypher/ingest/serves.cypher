// Which documents does a domain serve on the web that it did not before?
// Parameters: rows (list of {source, target, properties})
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (w:WebDocument {form: row.target})
CREATE (d)-[r:SERVES]->(w)
SET r = row.properties
