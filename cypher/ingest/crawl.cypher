// Since when has a crawler been at work, until when, and what does it look with?
// Parameters: id, startedAt, lastAt, probes
// Columns: none
MERGE (c:Crawl {id: $id})
  ON CREATE SET c.startedAt = $startedAt, c.probes = $probes
SET c.lastAt = $lastAt
