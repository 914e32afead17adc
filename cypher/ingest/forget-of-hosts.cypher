// Which facts of the next hosts have been over for longer than they are kept? They go; what still holds is never among them.
// Parameters: after, limit, rules (map of relationship type to the time before which they must have ended)
// Columns: last, looked, gone
MATCH (h:Host)
WHERE h.name > $after
WITH h ORDER BY h.name LIMIT $limit
OPTIONAL MATCH (h)-[r:RESOLVES_TO]->()
WHERE r.until < coalesce($rules[type(r)], 0)
WITH max(h.name) AS last, count(DISTINCT h) AS looked, collect(r) AS over
FOREACH (r IN over | DELETE r)
RETURN last, looked, size(over) AS gone
