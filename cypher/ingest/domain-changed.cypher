// What changed about domains? Append-only, one node for each scope and time.
// Parameters: rows (list of {source, id, properties}; properties.at, .kind, .scope, .before, .after)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})
MERGE (c:Change {id: row.id})
  ON CREATE SET c += row.properties
MERGE (d)-[:CHANGED]->(c)
