// Which facts of one domain, and of the hosts that served it, began or ended within a span? Links are named as in domain-links.
// Parameters: name, from, to, hidden, hiddenHosts
// Columns: type, scope, fact, target, firstSeen, lastSeen, until, nth, times, seenScopes, seenAt, seenTimes
MATCH (d:Domain {name: $name})-[r]->(t)
WHERE type(r) <> 'CHANGED' AND r.firstSeen <= $to AND r.until > $from AND (r.firstSeen > $from OR r.until <= $to)
  AND NOT coalesce(r.host, '') IN $hiddenHosts AND NOT coalesce(r.entity, '') IN $hidden
  AND NOT (t:Host AND t.name IN $hiddenHosts)
WITH d, r, t, type(r) <> 'FEDERATES_WITH' OR d.willingSince IS NOT NULL AND t.willingSince IS NOT NULL AS willing
WHERE NOT (t:Domain AND t.name IN $hidden) OR type(r) = 'FEDERATES_WITH'
RETURN type(r) AS type, r.scope AS scope, properties(r) AS fact,
  CASE
    WHEN t:Domain THEN CASE WHEN willing AND NOT t.name IN $hidden THEN t {.name, .unicode} ELSE {} END
    ELSE properties(t)
  END AS target,
  r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times,
  d.seenScopes AS seenScopes, d.seenAt AS seenAt, d.seenTimes AS seenTimes
UNION ALL
MATCH (:Domain {name: $name})-[s:SERVED_BY]->(h:Host)
WHERE s.firstSeen <= $to AND s.until > $from AND NOT h.name IN $hiddenHosts
WITH DISTINCT h
MATCH (h)-[r:RESOLVES_TO]->(t:Address)
WHERE r.firstSeen <= $to AND r.until > $from AND (r.firstSeen > $from OR r.until <= $to)
RETURN type(r) AS type, r.scope AS scope, r {.*, host: h.name} AS fact, properties(t) AS target,
  r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times,
  h.seenScopes AS seenScopes, h.seenAt AS seenAt, h.seenTimes AS seenTimes
