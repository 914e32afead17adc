MATCH (d:Domain)-[r:ADVERTISES {phase: 'disco', entity: d.name}]->(:Feature {key: '{urn:xmpp:serverinfo:0}'})
WHERE r.until = 253402214400000
SET d.willingSince = r.firstSeen;
