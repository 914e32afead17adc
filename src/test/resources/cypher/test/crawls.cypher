// Which crawls and pauses are there?
// Parameters: none
// Columns: label, properties
MATCH (n:Crawl|Pause)
RETURN head(labels(n)) AS label, properties(n) AS properties
ORDER BY label, coalesce(n.startedAt, n.from)
