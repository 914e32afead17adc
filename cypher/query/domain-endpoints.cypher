// Which doors does one domain name, and to which addresses do they lead?
// Parameters: name, at, hiddenHosts
// Columns: host, scope, service, transport, port, priority, weight, source, dnssec, firstSeen, lastSeen, until, nth, times, addresses, seenScopes, seenAt, seenTimes
MATCH (:Domain {name: $name})-[r:SERVED_BY]->(h:Host)
WHERE r.firstSeen <= $at < r.until AND NOT h.name IN $hiddenHosts
RETURN h.name AS host, r.scope AS scope, r.service AS service, r.transport AS transport, r.port AS port,
  r.priority AS priority, r.weight AS weight, r.source AS source, r.dnssec AS dnssec,
  r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times,
  COLLECT {
    MATCH (h)-[a:RESOLVES_TO]->(x:Address)
    WHERE a.firstSeen <= $at < a.until
    RETURN {ip: x.ip, scope: a.scope, dnssec: a.dnssec, aliases: a.aliases, firstSeen: a.firstSeen, lastSeen: a.lastSeen, until: a.until, nth: a.nth, times: a.times}
    ORDER BY x.family, x.ip
  } AS addresses,
  h.seenScopes AS seenScopes, h.seenAt AS seenAt, h.seenTimes AS seenTimes
ORDER BY service, priority, weight DESC, transport DESC, host, port
