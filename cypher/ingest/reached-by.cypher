// How do stanzas go from us to a domain, where they went otherwise before?
// Parameters: rows (list of {source, target, properties})
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (a:Authentication {key: row.target})
CREATE (d)-[r:REACHED_BY]->(a)
SET r = row.properties
