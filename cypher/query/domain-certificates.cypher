// Which certificates does one domain present, where, and who issued them?
// Parameters: name, at, hiddenHosts
// Columns: certificate, authority, spki, scope, service, transport, host, port, position, tlsVersion, cipher, group, alpn, trust, nameCheck, validity, dane, chainOrder, keyStrength, usage, firstSeen, lastSeen, until, nth, times
MATCH (:Domain {name: $name})-[r:PRESENTS]->(c:Certificate)
WHERE r.firstSeen <= $at < r.until AND NOT r.host IN $hiddenHosts
OPTIONAL MATCH (c)-[:ISSUED_BY]->(a:CertificateAuthority)
OPTIONAL MATCH (c)-[:HAS_KEY]->(k:PublicKey)
RETURN c {.sha256, .sha512, .subjectTitle, .issuerTitle, .notBefore, .notAfter, .names, .key, .signatureAlgorithm, .selfSigned} AS certificate,
  a {.key, .title} AS authority, k.spki AS spki,
  r.scope AS scope, r.service AS service, r.transport AS transport, r.host AS host, r.port AS port, r.position AS position,
  r.tlsVersion AS tlsVersion, r.cipher AS cipher, r.group AS group, r.alpn AS alpn,
  r.trust AS trust, r.nameCheck AS nameCheck, r.validity AS validity, r.dane AS dane,
  r.chainOrder AS chainOrder, r.keyStrength AS keyStrength, r.usage AS usage,
  r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times
ORDER BY position, certificate.sha256, host, port
