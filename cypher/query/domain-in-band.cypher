// What did one domain answer when it was asked over XMPP, and how did asking go? Links with others: see domain-links.
// Parameters: name, at, hidden
// Columns: type, scope, fact, target, firstSeen, lastSeen, until, nth, times
MATCH (:Domain {name: $name})-[r:ASKED|IDENTIFIES_AS|OFFERS|EXTENDED_BY|HAS_CAPS|LISTS|HOLDS|DESCRIBED_BY|CONTACT|REACHED_BY|ADVERTISES|RUNS]->(t)
WHERE r.firstSeen <= $at < r.until AND r.port IS NULL AND NOT coalesce(r.entity, '') IN $hidden
  AND NOT (t:Domain AND t.name IN $hidden)
RETURN type(r) AS type, r.scope AS scope, properties(r) AS fact,
  CASE WHEN t:Domain THEN t {.name, .unicode} ELSE properties(t) END AS target,
  r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times
ORDER BY scope, type, coalesce(t.key, t.name, t.kind, '')
