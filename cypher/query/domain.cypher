// What is known of one domain itself?
// Parameters: name, at
// Columns: name, unicode, firstSeen, foundVia, lastVisited, nextVisit, seenScopes, seenAt, seenTimes, watchedFrom, watchedTo
MATCH (d:Domain {name: $name})
WHERE d.firstSeen <= $at
RETURN d.name AS name, d.unicode AS unicode, d.firstSeen AS firstSeen, d.foundVia AS foundVia,
  d.lastVisited AS lastVisited, d.nextVisit AS nextVisit, d.seenScopes AS seenScopes, d.seenAt AS seenAt,
  d.seenTimes AS seenTimes, d.watchedFrom AS watchedFrom, d.watchedTo AS watchedTo
