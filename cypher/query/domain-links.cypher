// With whom does one domain say that it federates? Named are only those where both ends opted in then and now (XEP-0485).
// Parameters: name, at, hidden
// Columns: name, unicode, direction, source, scope, named, firstSeen, lastSeen, until, nth, times
MATCH (d:Domain {name: $name})-[r:FEDERATES_WITH]->(t:Domain)
WHERE r.firstSeen <= $at < r.until
WITH d, r, t, coalesce(d.willingSince <= $at AND t.willingSince <= $at, false) AND NOT t.name IN $hidden AS named
RETURN CASE WHEN named THEN t.name END AS name, CASE WHEN named THEN t.unicode END AS unicode, r.direction AS direction,
  r.source AS source, r.scope AS scope, named, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times
ORDER BY name, direction
