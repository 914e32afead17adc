// When was each scope of these hosts last seen, and what did its facts come to?
// Parameters: names (list of texts)
// Columns: name, seenScopes, seenAt, seenTimes, seenPrints
UNWIND $names AS name
MATCH (h:Host {name: name})
RETURN h.name AS name, h.seenScopes AS seenScopes, h.seenAt AS seenAt, h.seenTimes AS seenTimes, h.seenPrints AS seenPrints
