// Which crawlers had been started by an instant, those that wrote last first?
// Parameters: at, limit
// Columns: startedAt, lastAt, probes
MATCH (c:Crawl)
WHERE c.startedAt <= $at
RETURN c.startedAt AS startedAt, c.lastAt AS lastAt, c.probes AS probes
ORDER BY lastAt DESC, c.id DESC
LIMIT $limit
