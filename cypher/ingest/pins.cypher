// Which certificates and keys does a domain vouch for on the web that it did not before?
// Parameters: rows (list of {source, target, node, properties}; node.of, node.hash, node.digest)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (p:Pin {key: row.target})
  ON CREATE SET p.of = row.node.of, p.hash = row.node.hash, p.digest = row.node.digest, p.firstSeen = row.properties.firstSeen
CREATE (d)-[r:PINS]->(p)
SET r = row.properties
