// When was each scope of these hosts last seen?
// Parameters: rows (list of {name, properties}; properties.seenScopes, .seenAt, .seenTimes, .seenPrints, without those that stay as they are)
// Columns: none
UNWIND $rows AS row
MATCH (h:Host {name: row.name})
SET h += row.properties
