// Which names are known?
// Parameters: none
// Columns: name
MATCH (d:Domain)
RETURN d.name AS name
