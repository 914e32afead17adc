// With whom does a domain say that it federates, by name? Only with those where both ends opted in then and now (XEP-0485).
// Parameters: name, at, hidden, after (a place), limit
// Columns: domain, links (maps, in order of their place)
MATCH (d:Domain {name: $name})
WHERE d.firstSeen <= $at
RETURN d {.seenScopes, .seenAt, .seenTimes} AS domain,
  COLLECT {
    MATCH (d)-[r:FEDERATES_WITH]->(t:Domain)
    WHERE r.firstSeen <= $at < r.until AND d.willingSince <= $at AND t.willingSince <= $at AND NOT t.name IN $hidden
    WITH r, t, t.name + ' ' + r.direction AS place
    WHERE place > $after
    RETURN r {place: place, name: t.name, unicode: t.unicode, .direction, .scope, .firstSeen, .lastSeen, .until, .nth, .times} AS row
    ORDER BY place
    LIMIT $limit
  } AS links
