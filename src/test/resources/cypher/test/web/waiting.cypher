// Puts in a domain that was never visited.
// Parameters: now
// Columns: none
MERGE (d:Domain {name: 'waiting.example'})
SET d.unicode = 'waiting.example', d.firstSeen = $now - 60000, d.foundVia = ['typed', 'certificate of suppressed.example'], d.visits = 0,
  d.nextVisit = $now, d.seenScopes = [], d.seenAt = []
