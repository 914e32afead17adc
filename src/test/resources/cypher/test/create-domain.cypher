// Writes one domain.
// Parameters: name
// Columns: none
CREATE (:Domain {name: $name})
