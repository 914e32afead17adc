// How did asking about one domain's services go, at their endpoints (with host and port) and in the DNS, over a span?
// Parameters: name, from, at, hiddenHosts
// Columns: kind, scope, service, host, port, firstSeen, lastSeen, until, nth, times
MATCH (:Domain {name: $name})-[r:WAS]->(s:Status)
WHERE r.firstSeen <= $at AND r.until > $from AND r.service IS NOT NULL AND NOT coalesce(r.host, '') IN $hiddenHosts
RETURN s.kind AS kind, r.scope AS scope, r.service AS service, r.host AS host, r.port AS port,
  r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times
ORDER BY scope, firstSeen
