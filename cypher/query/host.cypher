// What is known of one host, and how many domains does it serve?
// Parameters: name, at, hidden
// Columns: name, firstSeen, addresses, domains, seenScopes, seenAt, seenTimes
MATCH (h:Host {name: $name})
WHERE h.firstSeen <= $at
RETURN h.name AS name, h.firstSeen AS firstSeen,
  COLLECT {
    MATCH (h)-[a:RESOLVES_TO]->(x:Address)
    WHERE a.firstSeen <= $at
    RETURN {ip: x.ip, scope: a.scope, dnssec: a.dnssec, aliases: a.aliases, firstSeen: a.firstSeen, lastSeen: a.lastSeen, until: a.until, nth: a.nth, times: a.times}
    ORDER BY a.until DESC, x.family, x.ip
  } AS addresses,
  COUNT {
    MATCH (h)<-[r:SERVED_BY]-(d:Domain)
    WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
    RETURN DISTINCT d
  } AS domains,
  h.seenScopes AS seenScopes, h.seenAt AS seenAt, h.seenTimes AS seenTimes
