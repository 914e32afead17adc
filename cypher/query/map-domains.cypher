// Which domains were ever seen, and which of them agreed to be named in links (XEP-0485)?
// Parameters: at
// Columns: name, willing
MATCH (d:Domain)
RETURN d.name AS name, coalesce(d.willingSince <= $at, false) AS willing
