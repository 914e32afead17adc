// Which DNS records does a domain publish that it did not before?
// Parameters: rows (list of {source, target, node, properties}; node.type, node.value)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (p:DnsRecord {key: row.target})
  ON CREATE SET p.type = row.node.type, p.value = row.node.value, p.firstSeen = row.properties.firstSeen
CREATE (d)-[r:PUBLISHES]->(p)
SET r = row.properties
