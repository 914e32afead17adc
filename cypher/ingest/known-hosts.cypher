// What is known of these hosts: their open facts, and when each scope was last seen?
// Parameters: names (list of texts)
// Columns: name, seenScopes, seenAt, seenTimes, facts (list of {id, type, target, properties})
UNWIND $names AS name
MATCH (h:Host {name: name})
CALL (h) {
  OPTIONAL MATCH (h)-[r:RESOLVES_TO]->(t:Address)
  WHERE r.until = 253402214400000
  WITH r, t WHERE r IS NOT NULL
  RETURN collect({id: elementId(r), type: type(r), target: t.ip, properties: properties(r)}) AS facts
}
RETURN h.name AS name, h.seenScopes AS seenScopes, h.seenAt AS seenAt, h.seenTimes AS seenTimes, facts
