// Which domains agreed then and agree now to be named in links (XEP-0485)?
// Parameters: at
// Columns: names (of a thousand domains)
MATCH (d:Domain)
WHERE d.willingSince <= $at
WITH collect(d.name) AS names
UNWIND range(0, size(names) - 1, 1000) AS begin
RETURN names[begin..begin + 1000] AS names
