// Which domains agreed then and agree now to be named in links (XEP-0485)?
// Parameters: at
// Columns: name
MATCH (:Feature {key: '{urn:xmpp:serverinfo:0}'})<-[r:ADVERTISES]-(d:Domain)
WHERE r.phase = 'disco' AND r.entity = d.name AND r.until = 253402214400000 AND r.firstSeen <= $at
RETURN DISTINCT d.name AS name
