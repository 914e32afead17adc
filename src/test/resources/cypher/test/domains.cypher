// The names of all domains.
// Parameters: none
// Columns: name
MATCH (d:Domain) RETURN d.name AS name ORDER BY name
