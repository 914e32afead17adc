// When was each scope of these domains last seen, how did the visits go, and when is the next?
// Parameters: rows (list of {name, properties}; properties.seenScopes, .seenAt, .lastVisited, .visits, .failures, .nextVisit)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.name})
SET d += row.properties
