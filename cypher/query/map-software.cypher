// What does each domain run: by its own word, or else by our best guess?
// Parameters: at
// Columns: name, software
MATCH (d:Domain)
WITH d, head(COLLECT {
  MATCH (d)-[r:RUNS]->(s:Software)
  WHERE r.firstSeen <= $at < r.until AND (r.port IS NOT NULL OR r.entity = d.name)
  RETURN s.name ORDER BY r.entity IS NULL, r.confidence DESC, s.name LIMIT 1
}) AS software
WHERE software IS NOT NULL
RETURN d.name AS name, software
