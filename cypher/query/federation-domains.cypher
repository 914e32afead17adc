// Which domains can be reached, by which ways, and what do the ways rest on? A way is named by the scope that says so.
// Parameters: at
// Columns: name, unicode, ways, authorities, software, says, nameServers
MATCH (d:Domain)
WHERE d.firstSeen <= $at
WITH d, COLLECT {
  MATCH (d)-[w:WAS]->(:Status {kind: 'reachable'})
  WHERE w.firstSeen <= $at < w.until AND w.port IS NOT NULL
  RETURN w.scope
} AS ways
WHERE size(ways) > 0
RETURN d.name AS name, d.unicode AS unicode, ways,
  COLLECT {
    MATCH (d)-[p:PRESENTS]->(:Certificate)-[:ISSUED_BY]->(a:CertificateAuthority)
    WHERE p.firstSeen <= $at < p.until AND p.position = 0
    RETURN p.scope + ' ' + a.key
  } AS authorities,
  COLLECT {
    MATCH (d)-[r:RUNS]->(s:Software)
    WHERE r.firstSeen <= $at < r.until AND r.port IS NOT NULL
    RETURN r.scope + ' ' + s.name ORDER BY r.confidence DESC, s.name
  } AS software,
  head(COLLECT {
    MATCH (d)-[r:RUNS]->(s:Software)
    WHERE r.firstSeen <= $at < r.until AND r.entity = d.name
    RETURN {name: s.name, version: coalesce(r.version, '')}
  }) AS says,
  COLLECT {
    MATCH (d)-[p:PUBLISHES]->(x:DnsRecord)
    WHERE p.firstSeen <= $at < p.until AND p.scope = 'record.ns'
    RETURN x.value ORDER BY x.value
  } AS nameServers
