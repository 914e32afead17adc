// Which hosts serve a domain that did not before?
// Parameters: rows (list of {source, target, properties})
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (h:Host {name: row.target})
  ON CREATE SET h.firstSeen = row.properties.firstSeen
CREATE (d)-[r:SERVED_BY]->(h)
SET r = row.properties
