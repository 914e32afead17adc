// Puts in one visited domain with its doors, their states, a certificate and features.
// Parameters: now, name, unicode, found, doors, certificate, authority, features
// Columns: none
WITH $now AS now, 86400000 AS day
MERGE (d:Domain {name: $name})
SET d.unicode = $unicode, d.firstSeen = now - 40 * day, d.foundVia = $found, d.lastVisited = now - 360000,
  d.nextVisit = now + 80000000, d.visits = 40
WITH d, now, day
CALL (d, now, day) {
  WITH d, now, day WHERE $certificate IS NOT NULL
  MERGE (c:Certificate {sha256: $certificate.sha256})
  SET c += $certificate, c.firstSeen = now - 20 * day
  MERGE (a:CertificateAuthority {key: $authority})
  MERGE (c)-[i:ISSUED_BY]->(a) SET i.firstSeen = now - 20 * day, i.lastSeen = now - 20 * day, i.until = 253402214400000
  MERGE (k:PublicKey {spki: $certificate.spki}) SET k.algorithm = $certificate.key, k.firstSeen = now - 20 * day
  MERGE (c)-[h:HAS_KEY]->(k) SET h.firstSeen = now - 20 * day, h.lastSeen = now - 20 * day, h.until = 253402214400000
}
WITH d, now, day
UNWIND $doors AS door
WITH d, now, day, door, door.service + '.' + door.transport AS way,
  door.service + '.' + door.transport + '@' + door.host + ':' + door.port AS place
MERGE (h:Host {name: door.host})
ON CREATE SET h.firstSeen = now - 60 * day, h.seenScopes = ['a', 'aaaa'], h.seenAt = [now - 360000, now - 360000]
MERGE (x:Address {ip: door.ip}) ON CREATE SET x.family = CASE WHEN door.ip CONTAINS ':' THEN 6 ELSE 4 END, x.firstSeen = now - 60 * day
MERGE (h)-[r:RESOLVES_TO]->(x)
SET r.scope = CASE WHEN door.ip CONTAINS ':' THEN 'aaaa' ELSE 'a' END, r.firstSeen = now - 60 * day, r.lastSeen = now - 60 * day, r.until = 253402214400000
CREATE (d)-[:SERVED_BY {scope: 'srv.' + way, service: door.service, transport: door.transport, port: door.port, priority: 5, weight: 0,
  source: 'srv', dnssec: 'secure', firstSeen: now - 40 * day, lastSeen: now - 40 * day, until: 253402214400000}]->(h)
MERGE (s:Status {kind: door.kind})
CREATE (d)-[:WAS {scope: 'status.' + place, service: door.service, transport: door.transport, host: door.host, port: door.port,
  detail: coalesce(door.detail, ''), firstSeen: now - 3 * day, lastSeen: now - 3 * day, until: 253402214400000}]->(s)
SET d.seenScopes = coalesce(d.seenScopes, []) + ['srv.' + way, 'status.' + place],
  d.seenAt = coalesce(d.seenAt, []) + [now - 360000, now - 360000]
WITH d, now, day, door, place
CALL (d, now, day, door, place) {
  WITH d, now, day, door, place WHERE door.tls IS NOT NULL
  MATCH (c:Certificate {sha256: $certificate.sha256})
  CREATE (d)-[p:PRESENTS {scope: 'tls.' + place, service: door.service, transport: door.transport, host: door.host, port: door.port, position: 0,
    firstSeen: now - 20 * day, lastSeen: now - 20 * day, until: 253402214400000}]->(c)
  SET p += door.tls, d.seenScopes = d.seenScopes + ['tls.' + place, 'after.' + place, 'before.' + place],
    d.seenAt = d.seenAt + [now - 360000, now - 360000, now - 360000]
  WITH d, now, day, door, place
  UNWIND $features AS feature
  MERGE (f:Feature {key: '{' + feature.namespace + '}' + feature.name + CASE WHEN feature.value = '' THEN '' ELSE '=' + feature.value END})
  SET f.namespace = feature.namespace, f.name = feature.name, f.value = feature.value, f.firstSeen = now - 40 * day
  CREATE (d)-[:ADVERTISES {scope: CASE feature.phase WHEN 'before-tls' THEN 'before.' ELSE 'after.' END + place, service: door.service,
    transport: door.transport, host: door.host, port: door.port, phase: feature.phase,
    firstSeen: now - 40 * day, lastSeen: now - 40 * day, until: 253402214400000}]->(f)
}
