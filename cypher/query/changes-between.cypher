// How much changed within a span, by kind of fact, at the domains and hosts that were known before it?
// Parameters: from, to, hidden, hiddenHosts
// Columns: kind, subjects, appeared, vanished, changed, lost, regained
MATCH (c:Change)
WHERE $from < c.at <= $to
MATCH (n:Domain|Host)-[:CHANGED]->(c)
WHERE n.firstSeen <= $from AND NOT (n:Domain AND n.name IN $hidden) AND NOT (n:Host AND n.name IN $hiddenHosts)
RETURN c.kind AS kind, count(DISTINCT n) AS subjects,
  sum(CASE WHEN size(c.before) = 0 THEN 1 ELSE 0 END) AS appeared,
  sum(CASE WHEN size(c.after) = 0 THEN 1 ELSE 0 END) AS vanished,
  sum(CASE WHEN size(c.before) > 0 AND size(c.after) > 0 THEN 1 ELSE 0 END) AS changed,
  count(DISTINCT CASE WHEN c.scope CONTAINS '@' AND size(c.after) > 0 AND 'reachable' IN c.before THEN n END) AS lost,
  count(DISTINCT CASE WHEN c.scope CONTAINS '@' AND size(c.before) > 0 AND 'reachable' IN c.after THEN n END) AS regained
ORDER BY subjects DESC, kind
