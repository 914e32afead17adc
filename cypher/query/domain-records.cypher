// Which records does one domain publish for its endpoints?
// Parameters: name, at, hiddenHosts
// Columns: type, value, scope, host, port, authenticated, firstSeen, lastSeen, until
MATCH (:Domain {name: $name})-[r:PUBLISHES]->(x:DnsRecord)
WHERE r.firstSeen <= $at < r.until AND NOT r.host IN $hiddenHosts
RETURN x.type AS type, x.value AS value, r.scope AS scope, r.host AS host, r.port AS port,
  r.authenticated AS authenticated, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until
ORDER BY host, port, value
