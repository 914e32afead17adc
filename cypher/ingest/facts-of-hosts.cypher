// Which facts about these hosts are open?
// Parameters: names (list of texts)
// Columns: name, facts (list of {id, type, target, properties})
UNWIND $names AS name
MATCH (h:Host {name: name})
CALL (h) {
  OPTIONAL MATCH (h)-[r:RESOLVES_TO]->(t:Address)
  WHERE r.until = 253402214400000
  WITH r, t WHERE r IS NOT NULL
  RETURN collect({id: elementId(r), type: type(r), target: t.ip, properties: properties(r)}) AS facts
}
RETURN h.name AS name, facts
