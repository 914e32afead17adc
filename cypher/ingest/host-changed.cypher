// What changed about hosts? Append-only, one node for each scope and time.
// Parameters: rows (list of {source, id, properties}; properties.at, .kind, .scope, .before, .after)
// Columns: none
UNWIND $rows AS row
MATCH (h:Host {name: row.source})
MERGE (c:Change {id: row.id})
  ON CREATE SET c += row.properties
MERGE (h)-[:CHANGED]->(c)
