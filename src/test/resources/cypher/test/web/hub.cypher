// Puts in a domain that is linked with many that agreed to be named, with one that did not and with one whose owner hides it; and a change of twenty lines.
// Parameters: now, links
// Columns: none
WITH $now AS now, 86400000 AS day, 253402214400000 AS open
CREATE (hub:Domain {name: 'hub.example', unicode: 'hub.example', firstSeen: now - 3 * day, foundVia: ['typed'], visits: 2, lastVisited: now,
  willingSince: now - 3 * day, seenScopes: ['inband.links'], seenAt: [now], seenTimes: [5]})
WITH hub, {scope: 'inband.links', source: 'published', firstSeen: now - 2 * day, lastSeen: now - 2 * day, until: open, nth: 2} AS said, now - 3 * day AS since
UNWIND range(1, $links) AS i
CREATE (leaf:Domain {name: 'leaf' + right('00' + toString(i), 3) + '.example', unicode: 'leaf' + i, firstSeen: since, foundVia: ['typed'], visits: 1,
  willingSince: since})
CREATE (hub)-[r:FEDERATES_WITH {direction: CASE i % 3 WHEN 0 THEN '' WHEN 1 THEN 'bidi' ELSE 'incoming' END}]->(leaf) SET r += said
WITH hub, said, since, count(*) AS made
MATCH (unwilling:Domain {name: 'expired.example'}), (hidden:Domain {name: 'suppressed.example'})
SET hidden.willingSince = since
CREATE (hub)-[:CHANGED]->(:Change {id: toString(since) + ' hub.example inband.links', seq: 1000000, at: since, kind: 'FEDERATES_WITH', scope: 'inband.links',
  before: [], after: [i IN range(1, 20) | 'leaf' + i + ' (bidi)']})
FOREACH (other IN [unwilling, hidden] | CREATE (hub)-[r:FEDERATES_WITH {direction: 'bidi'}]->(other) SET r += said)
