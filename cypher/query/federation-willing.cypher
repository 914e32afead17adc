// Which domains agreed then and agree now to be named in links (XEP-0485)?
// Parameters: at
// Columns: name
MATCH (d:Domain)
WHERE d.willingSince <= $at
RETURN d.name AS name
