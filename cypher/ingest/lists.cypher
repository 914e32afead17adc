// Which domains does a domain list that it did not before? A new name is due to be visited, as one of its own.
// Parameters: rows (list of {source, target, node, properties}; node.unicode)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (t:Domain {name: row.target})
  ON CREATE SET t.unicode = row.node.unicode, t.firstSeen = row.properties.firstSeen, t.nextVisit = row.properties.firstSeen,
    t.visits = 0, t.foundVia = []
CREATE (d)-[r:LISTS]->(t)
SET r = row.properties
