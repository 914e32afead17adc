// Which features does a domain advertise that it did not before?
// Parameters: rows (list of {source, target, node, properties}; node.namespace, node.name, node.value)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (f:Feature {key: row.target})
  ON CREATE SET
    f.namespace = row.node.namespace,
    f.name = row.node.name,
    f.value = row.node.value,
    f.firstSeen = row.properties.firstSeen
CREATE (d)-[r:ADVERTISES]->(f)
SET r = row.properties
