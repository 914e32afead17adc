// Which of these domains opted in to be named in the links of others (XEP-0485)?
// Parameters: names (list of texts)
// Columns: name
UNWIND $names AS name
MATCH (d:Domain {name: name})
WHERE d.willingSince IS NOT NULL
RETURN name
