// Puts in what good.example was before: another host and certificate, a week of refusal, and the changes between.
// Parameters: now
// Columns: none
WITH $now AS now, 86400000 AS day
MATCH (d:Domain {name: 'good.example'})
MERGE (old:Host {name: 'old.good.example'}) SET old.firstSeen = now - 40 * day, old.seenScopes = ['a'], old.seenAt = [now - 21 * day]
MERGE (ip:Address {ip: '192.0.2.9'}) SET ip.family = 4, ip.firstSeen = now - 40 * day
CREATE (old)-[:RESOLVES_TO {scope: 'a', firstSeen: now - 40 * day, lastSeen: now - 21 * day, until: now - 20 * day}]->(ip)
CREATE (d)-[:SERVED_BY {scope: 'srv.c2s.starttls', service: 'c2s', transport: 'starttls', port: 5222, priority: 0, weight: 0, source: 'srv',
  dnssec: 'secure', firstSeen: now - 40 * day, lastSeen: now - 21 * day, until: now - 20 * day}]->(old)
MERGE (refused:Status {kind: 'refused'})
CREATE (d)-[:WAS {scope: 'status.c2s.starttls@old.good.example:5222', service: 'c2s', transport: 'starttls', host: 'old.good.example', port: 5222,
  detail: '', firstSeen: now - 30 * day, lastSeen: now - 21 * day, until: now - 20 * day}]->(refused)
MERGE (tlsa:DnsRecord {key: 'TLSA 3 1 1 0f0e0d0c'}) SET tlsa.type = 'TLSA', tlsa.value = '3 1 1 0f0e0d0c', tlsa.firstSeen = now - 20 * day
CREATE (d)-[:PUBLISHES {scope: 'tlsa@xmpp.good.example:5269', host: 'xmpp.good.example', port: 5269, dnssec: 'secure',
  firstSeen: now - 20 * day, lastSeen: now - 20 * day, until: 253402214400000}]->(tlsa)
MERGE (dns:Status {kind: 'service-not-offered'})
CREATE (d)-[:WAS {scope: 'status.srv.s2s.direct', service: 's2s', transport: 'direct', detail: '',
  firstSeen: now - 40 * day, lastSeen: now - 40 * day, until: 253402214400000}]->(dns)
SET d.seenScopes = d.seenScopes + ['tlsa@xmpp.good.example:5269', 'status.srv.s2s.direct'], d.seenAt = d.seenAt + [now - 360000, now - 360000]
WITH d, now, day
UNWIND [
  {at: now - 40 * day, scope: 'srv.c2s.starttls', before: [], after: ['old.good.example:5222 (priority 0, weight 0, signed)']},
  {at: now - 40 * day + 4000, scope: 'status.c2s.starttls@old.good.example:5222', before: [], after: ['reachable']},
  {at: now - 30 * day, scope: 'status.c2s.starttls@old.good.example:5222', before: ['reachable'], after: ['refused']},
  {at: now - 20 * day, scope: 'srv.c2s.starttls', before: ['old.good.example:5222 (priority 0, weight 0, signed)'], after: ['xmpp.good.example:5222 (priority 5, weight 0, signed)']},
  {at: now - 20 * day + 4000, scope: 'tls.c2s.starttls@xmpp.good.example:5222', before: [], after: ['good.example 1100000000000000 (TLSv1.3, trusted, matches, valid, DANE absent)']},
  {at: now - 7200000, scope: 'a', before: ['xmpp.suppressed.example'], after: ['xmpp.good.example']}
] AS each
MERGE (c:Change {id: right('0000000000000' + toString(each.at), 13) + ' good.example ' + each.scope})
SET c.at = each.at, c.kind = 'WAS', c.scope = each.scope, c.before = each.before, c.after = each.after
MERGE (d)-[:CHANGED]->(c)
