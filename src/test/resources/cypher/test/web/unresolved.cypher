// Puts in a domain that the DNS does not know.
// Parameters: now
// Columns: none
MERGE (d:Domain {name: 'gone.example'})
SET d.unicode = 'gone.example', d.firstSeen = $now - 86400000, d.foundVia = ['list: providers.json'], d.visits = 1, d.lastVisited = $now - 90000000,
  d.nextVisit = $now, d.seenScopes = ['status.srv.c2s.starttls'], d.seenAt = [$now - 90000000]
MERGE (s:Status {kind: 'no-such-domain'})
CREATE (d)-[:WAS {scope: 'status.srv.c2s.starttls', service: 'c2s', transport: 'starttls', detail: 'NXDOMAIN',
  firstSeen: $now - 86400000, lastSeen: $now - 86400000, until: 253402214400000}]->(s)
