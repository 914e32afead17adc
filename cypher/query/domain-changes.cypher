// What changed at one domain, newest first?
// Parameters: name, at, limit
// Columns: domain, at, scope, before, after
MATCH (d:Domain {name: $name})-[:CHANGED]->(c:Change)
WHERE c.at <= $at
RETURN d.name AS domain, c.at AS at, c.scope AS scope, c.before AS before, c.after AS after
ORDER BY c.at DESC, c.id DESC
LIMIT $limit
