// What changed in this scope, oldest first?
// Parameters: name
// Columns: id, before, after
MATCH (c:Change {scope: $name})
RETURN c.id AS id, c.before AS before, c.after AS after
ORDER BY c.id
