// When was each scope of these domains last seen, how did the visits go, and when is the next?
// Parameters: rows (list of {name, properties}; properties.seenScopes … as cypher/README.md lists them, without those that stay as they are; .silentSince, .willingSince only where they hold)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.name})
SET d += row.properties, d.silentSince = row.properties.silentSince, d.willingSince = row.properties.willingSince
