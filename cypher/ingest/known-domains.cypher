// What is known of these domains: when each scope was last seen and what its facts came to, how their last visits went?
// Parameters: names (list of texts)
// Columns: name, seenScopes, seenAt, seenTimes, seenPrints, lastVisited, visits, failures, silentSince, willingSince, watchedFrom, watchedTo
UNWIND $names AS name
MATCH (d:Domain {name: name})
RETURN d.name AS name, d.seenScopes AS seenScopes, d.seenAt AS seenAt, d.seenTimes AS seenTimes, d.seenPrints AS seenPrints,
  d.lastVisited AS lastVisited, coalesce(d.visits, 0) AS visits, coalesce(d.failures, 0) AS failures,
  d.silentSince AS silentSince, d.willingSince AS willingSince, d.watchedFrom AS watchedFrom, d.watchedTo AS watchedTo
