// What changed last within a span, of each of some kinds of fact, at the domains and hosts that were known before it?
// Parameters: kinds, from, to, hidden, hiddenHosts, limit
// Columns: kind, host, domain, at, scope, before, after
UNWIND $kinds AS kind
CALL (kind) {
  MATCH (c:Change)
  WHERE $from < c.at <= $to AND c.kind = kind
  MATCH (n:Domain|Host)-[:CHANGED]->(c)
  WHERE n.firstSeen <= $from AND NOT (n:Domain AND n.name IN $hidden) AND NOT (n:Host AND n.name IN $hiddenHosts)
  RETURN n, c ORDER BY c.at DESC, c.id DESC LIMIT $limit
}
RETURN kind, n:Host AS host, n.name AS domain, c.at AS at, c.scope AS scope, c.before AS before, c.after AS after
ORDER BY kind, at DESC, c.id DESC
