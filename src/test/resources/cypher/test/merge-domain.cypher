// Writes one domain, unless it is there.
// Parameters: name
// Columns: none
MERGE (:Domain {name: $name})
