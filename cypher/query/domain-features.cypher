// Which stream features does one domain advertise, at which door and in which phase?
// Parameters: name, at, hiddenHosts
// Columns: namespace, name, value, scope, service, transport, host, port, phase, firstSeen, lastSeen, until, nth, times
MATCH (:Domain {name: $name})-[r:ADVERTISES]->(f:Feature)
WHERE r.firstSeen <= $at < r.until AND r.port IS NOT NULL AND NOT r.host IN $hiddenHosts
RETURN f.namespace AS namespace, f.name AS name, f.value AS value, r.scope AS scope, r.service AS service,
  r.transport AS transport, r.host AS host, r.port AS port, r.phase AS phase,
  r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times
ORDER BY f.key
