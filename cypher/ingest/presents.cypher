// Which certificates does a domain present that it did not before? The certificates are there already: see certificates.
// Parameters: rows (list of {source, target, properties})
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MATCH (c:Certificate {sha256: row.target})
CREATE (d)-[r:PRESENTS]->(c)
SET r = row.properties
