// Puts a submitted name in.
// Parameters: name, unicode, via, now
// Columns: none
MERGE (d:Domain {name: $name})
ON CREATE SET d.unicode = $unicode, d.firstSeen = $now, d.foundVia = [$via], d.visits = 0, d.nextVisit = $now
