// Which of these domains opted in to be named in the links of others (XEP-0485)?
// Parameters: names (list of texts)
// Columns: name
UNWIND $names AS name
MATCH (d:Domain {name: name})-[r:ADVERTISES {phase: 'disco', entity: name}]->(:Feature {key: '{urn:xmpp:serverinfo:0}'})
WHERE r.until = 253402214400000
RETURN DISTINCT name
