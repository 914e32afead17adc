// At which domains, known before a span, did something change within it, and how often?
// Parameters: from, to, hidden
// Columns: name, changes
MATCH (c:Change)
WHERE $from < c.at <= $to
MATCH (d:Domain)-[:CHANGED]->(c)
WHERE d.firstSeen <= $from AND NOT d.name IN $hidden
RETURN d.name AS name, count(c) AS changes
