// Which ways to connect does a domain name on the web that it did not before?
// Parameters: rows (list of {source, target, node, properties}; node.rel, node.href)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (w:WebLink {key: row.target})
  ON CREATE SET w.rel = row.node.rel, w.href = row.node.href, w.firstSeen = row.properties.firstSeen
CREATE (d)-[r:LINKS_TO]->(w)
SET r = row.properties
