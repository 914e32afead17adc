// What can the TLS of one domain's endpoints do, as far as they were asked?
// Parameters: name, at, hiddenHosts
// Columns: key, scope, service, transport, host, port, firstSeen, lastSeen, until
MATCH (:Domain {name: $name})-[r:ACCEPTS]->(t:TlsTrait)
WHERE r.firstSeen <= $at < r.until AND NOT r.host IN $hiddenHosts
RETURN t.key AS key, r.scope AS scope, r.service AS service, r.transport AS transport, r.host AS host, r.port AS port,
  r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until
ORDER BY key, host, port
