// Puts in what the domains of the shared host have in common besides: name servers, software; one has a name server elsewhere too.
// Parameters: now
// Columns: none
WITH $now AS now, 86400000 AS day
UNWIND ['shared1.example', 'shared2.example', 'shared3.example', 'shared4.example', 'suppressed.example'] AS name
MATCH (d:Domain {name: name})
MERGE (ejabberd:Software {name: 'ejabberd'})
CREATE (d)-[r:RUNS {scope: 'software.s2s.starttls@shared.hoster.example:5269', service: 's2s', transport: 'starttls', host: 'shared.hoster.example',
  port: 5269, confidence: 6, evidence: 'features', firstSeen: now - 20 * day, lastSeen: now - 20 * day, until: 253402214400000}]->(ejabberd)
WITH d, now, day
UNWIND CASE d.name WHEN 'shared4.example' THEN ['a.dns.example.', 'ns.suppressed.example.'] ELSE ['a.dns.example.', 'b.dns.example.'] END AS server
MERGE (x:DnsRecord {key: 'NS ' + server}) ON CREATE SET x.type = 'NS', x.value = server, x.firstSeen = now - 20 * day
CREATE (d)-[p:PUBLISHES {scope: 'record.ns', owner: d.name, dnssec: 'unsigned', firstSeen: now - 20 * day, lastSeen: now - 20 * day,
  until: 253402214400000}]->(x)
