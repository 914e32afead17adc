// Which records does one domain publish, for its endpoints (with host and port) and for itself (with owner)?
// Parameters: name, at, hiddenHosts
// Columns: type, value, scope, host, port, owner, dnssec, firstSeen, lastSeen, until, nth, times
MATCH (:Domain {name: $name})-[r:PUBLISHES]->(x:DnsRecord)
WHERE r.firstSeen <= $at < r.until AND NOT coalesce(r.host, '') IN $hiddenHosts
RETURN x.type AS type, x.value AS value, r.scope AS scope, r.host AS host, r.port AS port,
  r.owner AS owner, r.dnssec AS dnssec, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times
ORDER BY scope, host, port, owner, value
