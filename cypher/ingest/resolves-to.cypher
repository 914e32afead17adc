// Which addresses does a host have that it did not before?
// Parameters: rows (list of {source, target, node, properties}; node.family)
// Columns: none
UNWIND $rows AS row
MATCH (h:Host {name: row.source})
MERGE (a:Address {ip: row.target})
  ON CREATE SET a.family = row.node.family, a.firstSeen = row.properties.firstSeen
CREATE (h)-[r:RESOLVES_TO]->(a)
SET r = row.properties
