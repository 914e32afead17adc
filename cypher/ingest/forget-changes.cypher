// Which of the next changes happened longer ago than they are kept? They go.
// Parameters: after, limit, rules (map of kind to the time before which they must have happened)
// Columns: last, looked, gone
MATCH (c:Change)
WHERE c.seq > $after
WITH c ORDER BY c.seq LIMIT $limit
WITH max(c.seq) AS last, count(c) AS looked,
  collect(CASE WHEN c.at < coalesce($rules[c.kind], 0) THEN c END) AS over
FOREACH (c IN over | DETACH DELETE c)
RETURN last, looked, size(over) AS gone
