// Puts in what two domains answered over XMPP: one in order, with a service and links, and one that is hostile.
// Parameters: now, script
// Columns: none
WITH $now AS now, 86400000 AS day, 253402214400000 AS open
MATCH (good:Domain {name: 'good.example'}), (hostile:Domain {name: 'hostile.example'})
MATCH (willing:Domain {name: 'xn--bcher-kva.example'}), (unwilling:Domain {name: 'expired.example'}), (hidden:Domain {name: 'suppressed.example'})
MERGE (muc:Domain {name: 'conference.good.example'})
SET muc.unicode = 'conference.good.example', muc.firstSeen = now - 3 * day, muc.foundVia = ['disco items of good.example'], muc.visits = 0
MERGE (answered:Status {kind: 'answered'})
MERGE (bounced:Status {kind: 'remote-server-timed-out'})
MERGE (consent:Feature {key: '{urn:xmpp:serverinfo:0}'}) SET consent.namespace = 'urn:xmpp:serverinfo:0', consent.name = '', consent.value = ''
MERGE (ping:Feature {key: '{urn:xmpp:ping}'}) SET ping.namespace = 'urn:xmpp:ping', ping.name = '', ping.value = ''
MERGE (rooms:Feature {key: '{http://jabber.org/protocol/muc}'})
SET rooms.namespace = 'http://jabber.org/protocol/muc', rooms.name = '', rooms.value = ''
WITH *, {firstSeen: now - 3 * day, lastSeen: now - 3 * day, until: open} AS times
CREATE (good)-[k1:ADVERTISES {scope: 'inband.info/good.example', entity: 'good.example', phase: 'disco'}]->(consent) SET k1 += times
CREATE (willing)-[k2:ADVERTISES {scope: 'inband.info/xn--bcher-kva.example', entity: 'xn--bcher-kva.example', phase: 'disco'}]->(consent) SET k2 += times
CREATE (good)-[a1:ASKED {scope: 'status.inband.info/good.example', entity: 'good.example', detail: ''}]->(answered) SET a1 += times
CREATE (good)-[a2:ASKED {scope: 'status.inband.info/conference.good.example', entity: 'conference.good.example', detail: ''}]->(answered) SET a2 += times
CREATE (good)-[f1:ADVERTISES {scope: 'inband.info/good.example', entity: 'good.example', phase: 'disco'}]->(ping) SET f1 += times
CREATE (good)-[f2:ADVERTISES {scope: 'inband.info/conference.good.example', entity: 'conference.good.example', phase: 'disco'}]->(rooms) SET f2 += times
CREATE (good)-[i1:IDENTIFIES_AS {scope: 'inband.info/good.example', entity: 'good.example', name: 'Prosody', language: 'en'}]->
  (:Identity {key: 'server/im', category: 'server', type: 'im'}) SET i1 += times
CREATE (good)-[o1:OFFERS {scope: 'inband.info/good.example', entity: 'good.example'}]->(:ServiceKind {kind: 'server'}) SET o1 += times
CREATE (good)-[o2:OFFERS {scope: 'inband.info/conference.good.example', entity: 'conference.good.example'}]->(:ServiceKind {kind: 'muc'}) SET o2 += times
CREATE (good)-[l1:LISTS {scope: 'inband.items/good.example', entity: 'good.example', own: true, label: 'Rooms'}]->(muc) SET l1 += times
CREATE (good)-[l2:LISTS {scope: 'inband.items/good.example', entity: 'good.example', own: false, label: 'Friends'}]->(unwilling) SET l2 += times
CREATE (good)-[h1:HOLDS {scope: 'inband.size/conference.good.example', entity: 'conference.good.example', what: 'items'}]->
  (:Count {key: '12', number: 12, exact: true}) SET h1 += times
CREATE (good)-[h2:HOLDS {scope: 'inband.links', entity: 'good.example', what: 'anonymous links'}]->(:Count {key: '7', number: 7, exact: true}) SET h2 += times
MERGE (prosody:Software {name: 'Prosody'})
CREATE (good)-[v1:RUNS {scope: 'inband.version/good.example', entity: 'good.example', version: '13.0.1', os: 'Linux'}]->(prosody) SET v1 += times
CREATE (good)-[c1:CONTACT {scope: 'inband.contacts', role: 'abuse'}]->(:Contact {address: 'mailto:abuse@good.example'}) SET c1 += times
CREATE (good)-[d1:DESCRIBED_BY {scope: 'inband.card.vcard-temp', format: 'vcard-temp'}]->
  (:VCard {key: 'card of good', fullName: 'The good server', description: 'Open to all'}) SET d1 += times
CREATE (good)-[r1:REACHED_BY {scope: 'inband.link', from: 'radar.example', transport: 'starttls', bidirectional: true, tlsVersion: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384'}]->(:Authentication {key: 'external'}) SET r1 += times
SET good.willingSince = now - 3 * day, willing.willingSince = now - 3 * day
FOREACH (other IN [willing, unwilling, hidden] |
  CREATE (good)-[w:FEDERATES_WITH {scope: 'inband.links', source: 'published', direction: 'bidi'}]->(other) SET w += times)
CREATE (hostile)-[a3:ASKED {scope: 'status.inband.info/hostile.example', entity: 'hostile.example', detail: $script}]->(bounced) SET a3 += times
CREATE (hostile)-[i2:IDENTIFIES_AS {scope: 'inband.info/hostile.example', entity: 'hostile.example', name: $script, language: 'en'}]->
  (:Identity {key: $script, category: $script, type: $script}) SET i2 += times
CREATE (hostile)-[l3:LISTS {scope: 'inband.items/hostile.example', entity: 'hostile.example', own: false, label: $script}]->(good) SET l3 += times
CREATE (hostile)-[c2:CONTACT {scope: 'inband.contacts', role: $script}]->(:Contact {address: 'javascript:window.hacked=1'}) SET c2 += times
CREATE (hostile)-[d2:DESCRIBED_BY {scope: 'inband.card.vcard4', format: 'vcard4'}]->
  (:VCard {key: 'card of hostile', fullName: $script, url: 'javascript:window.hacked=1'}) SET d2 += times
CREATE (hostile)-[e2:EXTENDED_BY {scope: 'inband.info/hostile.example', entity: 'hostile.example'}]->
  (:DataForm {key: 'form of hostile', type: $script, fields: [$script]}) SET e2 += times
