// How did the asking go, for each question about one domain?
// Parameters: name, at, hiddenHosts
// Columns: kind, detail, scope, service, transport, host, port, dnssec, aliases, firstSeen, lastSeen, until, nth, times
MATCH (:Domain {name: $name})-[r:WAS]->(s:Status)
WHERE r.firstSeen <= $at < r.until AND NOT coalesce(r.host, '') IN $hiddenHosts
RETURN s.kind AS kind, r.detail AS detail, r.scope AS scope, r.service AS service, r.transport AS transport,
  r.host AS host, r.port AS port, r.dnssec AS dnssec, r.aliases AS aliases,
  r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times
ORDER BY scope
