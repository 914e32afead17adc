// What changed last, anywhere? What was seen for the first time is no change.
// Parameters: at, hidden, limit
// Columns: domain, at, scope, before, after
MATCH (c:Change)
WHERE c.at <= $at AND size(c.before) > 0
MATCH (d:Domain)-[:CHANGED]->(c)
WHERE NOT d.name IN $hidden
RETURN d.name AS domain, c.at AS at, c.scope AS scope, c.before AS before, c.after AS after
ORDER BY c.at DESC, c.id DESC
LIMIT $limit
