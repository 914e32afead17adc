// Writes domains that can be reached, each over a host of its own, that all agreed to be named and federate with the next one.
// Parameters: count, at
// Columns: none
MERGE (reachable:Status {kind: 'reachable'})
MERGE (prosody:Software {name: 'Prosody'})
WITH reachable, prosody
UNWIND range(0, $count - 1) AS i
CREATE (d:Domain {name: 'd' + i + '.example', unicode: 'd' + i + '.example', firstSeen: $at, willingSince: $at})
CREATE (d)-[:WAS {scope: 'status.c2s.starttls@h' + i + '.example:5222', port: 5222, firstSeen: $at, until: $at + 1000}]->(reachable)
CREATE (d)-[:RUNS {scope: 'software.c2s.starttls@h' + i + '.example:5222', port: 5222, firstSeen: $at, until: $at + 1000, confidence: 1.0}]->(prosody)
CREATE (d)-[:RUNS {scope: 'version', entity: d.name, version: '13.0', firstSeen: $at, until: $at + 1000}]->(prosody)
CREATE (:Host {name: 'h' + i + '.example', firstSeen: $at})-[:RESOLVES_TO {firstSeen: $at, until: $at + 1000}]->(:Address {ip: '2001:db8::' + i})
WITH collect(d) AS ring
UNWIND range(0, size(ring) - 1) AS i
WITH ring[i] AS one, ring[(i + 1) % size(ring)] AS next
CREATE (one)-[:FEDERATES_WITH {firstSeen: $at, until: $at + 1000}]->(next)
