// Which cards does a domain present that it did not before?
// Parameters: rows (list of {source, target, node, properties}; node: the fields of the card)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (v:VCard {key: row.target})
  ON CREATE SET v += row.node, v.firstSeen = row.properties.firstSeen
CREATE (d)-[r:DESCRIBED_BY]->(v)
SET r = row.properties
