// Puts in what time left of good.example: days without visits, an outage, a failure seen once, counters, and a fact of a kind of tomorrow; and the crawl's own record.
// Parameters: now
// Columns: none
WITH $now AS now, 86400000 AS day
MATCH (d:Domain {name: 'good.example'})
SET d.watchedFrom = [now - 40 * day, now - 6 * day], d.watchedTo = [now - 12 * day, now - 360000],
  d.seenTimes = [scope IN d.seenScopes | 41]
WITH d, now, day
MATCH (d)-[open:WAS {until: 253402214400000}]->(:Status {kind: 'reachable'})
SET open.nth = 39
WITH DISTINCT d, now, day
MATCH (d)-[door:SERVED_BY]->()
WHERE door.until = 253402214400000
SET door.nth = 1
WITH DISTINCT d, now, day
UNWIND [
  {kind: 'reachable', from: now - 20 * day, last: now - 12 * day, until: now - 6 * day, times: 9},
  {kind: 'refused', from: now - 6 * day, last: now - 6 * day + 43200000, until: now - 5 * day, times: 2},
  {kind: 'reachable', from: now - 5 * day, last: now - 4 * day, until: now - 4 * day + 43200000, times: 2},
  {kind: 'connect-timed-out', from: now - 4 * day + 43200000, last: now - 4 * day + 43200000, until: now - 3 * day, times: 1}
] AS spell
MERGE (s:Status {kind: spell.kind})
CREATE (d)-[:WAS {scope: 'status.c2s.starttls@xmpp.good.example:5222', service: 'c2s', transport: 'starttls', host: 'xmpp.good.example',
  port: 5222, detail: '', firstSeen: spell.from, lastSeen: spell.last, until: spell.until, times: spell.times}]->(s)
WITH DISTINCT d, now, day
CREATE (d)-[:GLOWS {scope: 'glow', colour: 'green', firstSeen: now - 4 * day, lastSeen: now - 4 * day, until: 253402214400000}]->(:Lamp {wattage: 40})
CREATE (d)-[:GLOWS {scope: 'glow', colour: 'red', firstSeen: now - 4 * day, lastSeen: now - 4 * day, until: 253402214400000}]->(:Lamp {name: 'suppressed.example'})
CREATE (d)-[:WAS {scope: 'status.s2s.starttls@xmpp.suppressed.example:5269', service: 's2s', transport: 'starttls',
  host: 'xmpp.suppressed.example', port: 5269, detail: '', firstSeen: now - 5 * day, lastSeen: now - 5 * day, until: now - 4 * day, times: 1}]->(:Status {kind: 'a-failure-of-tomorrow'})
CREATE (:Crawl {id: 'one', startedAt: now - 40 * day, lastAt: now - 12 * day, probes: ['dns', 'stream', 'web']})
CREATE (:Crawl {id: 'two', startedAt: now - 6 * day, lastAt: now - 360000, probes: ['dns', 'stream', 'web', 'inband']})
CREATE (:Pause {from: now - 2 * day, until: now - 2 * day + 3600000, reason: 'most lookups failed', asked: 200, failed: 190})
CREATE (:Pause {from: now - 3 * day, until: now - 3 * day + 3600000, reason: 'nothing of suppressed.example', asked: 20, failed: 19})
MERGE (new:Domain {name: 'suppressed.example'}) SET new.firstSeen = now - 4 * day
