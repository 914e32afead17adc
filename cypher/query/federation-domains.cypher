// Which domains can be reached, by which ways, and what do the ways rest on? A way is named by the scope that says so.
// Parameters: at
// Columns: found (a list of maps: name, unicode, ways, authorities, software, nameServers; of a hundred domains, as each row costs both ends a message)
MATCH (d:Domain)
WHERE d.firstSeen <= $at
WITH collect(d) AS known
UNWIND range(0, size(known) - 1, 100) AS begin
CALL (known, begin) {
  UNWIND known[begin..begin + 100] AS d
  WITH d, COLLECT {
    MATCH (d)-[w:WAS]->(:Status {kind: 'reachable'})
    WHERE w.firstSeen <= $at < w.until AND w.port IS NOT NULL
    RETURN w.scope
  } AS ways
  WHERE size(ways) > 0
  RETURN collect(d {
    .name, .unicode, ways: ways,
    authorities: COLLECT {
      MATCH (d)-[p:PRESENTS]->(:Certificate)-[:ISSUED_BY]->(a:CertificateAuthority)
      WHERE p.firstSeen <= $at < p.until AND p.position = 0
      RETURN p.scope + ' ' + a.key
    },
    software: COLLECT {
      MATCH (d)-[r:RUNS]->(s:Software)
      WHERE r.firstSeen <= $at < r.until AND (r.port IS NOT NULL OR r.entity = d.name)
      RETURN {way: r.port IS NOT NULL, scope: r.scope, name: s.name, version: coalesce(r.version, '')}
      ORDER BY r.confidence DESC, s.name
    },
    nameServers: COLLECT {
      MATCH (d)-[p:PUBLISHES]->(x:DnsRecord)
      WHERE p.firstSeen <= $at < p.until AND p.scope = 'record.ns'
      RETURN x.value ORDER BY x.value
    }
  }) AS found
}
RETURN found
