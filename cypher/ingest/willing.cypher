// Which of these domains opted in to be named in the links of others (XEP-0485)? One row, as thousands are asked for at once.
// Parameters: names (list of texts)
// Columns: willing
UNWIND $names AS name
MATCH (d:Domain {name: name})
WHERE d.willingSince IS NOT NULL
RETURN collect(name) AS willing
