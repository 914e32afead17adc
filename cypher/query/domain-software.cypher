// Which software do one domain's servers seem to be, the surest first?
// Parameters: name, at, hiddenHosts
// Columns: name, confidence, evidence, scope, service, transport, host, port, firstSeen, lastSeen, until, nth, times
MATCH (:Domain {name: $name})-[r:RUNS]->(s:Software)
WHERE r.firstSeen <= $at < r.until AND r.port IS NOT NULL AND NOT r.host IN $hiddenHosts
RETURN s.name AS name, r.confidence AS confidence, r.evidence AS evidence, r.scope AS scope, r.service AS service,
  r.transport AS transport, r.host AS host, r.port AS port,
  r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times
ORDER BY confidence DESC, name, host, port
