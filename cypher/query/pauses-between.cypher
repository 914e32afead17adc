// When did the crawl pause within a span, as most of what was asked failed at once, which is our own fault?
// Parameters: from, at, limit
// Columns: from, until, reason, asked, failed
MATCH (p:Pause)
WHERE p.from <= $at AND p.until > $from
RETURN p.from AS from, p.until AS until, p.reason AS reason, p.asked AS asked, p.failed AS failed
ORDER BY from DESC
LIMIT $limit
