// How much is known, and how fresh is it?
// Parameters: at, since, hidden, hiddenHosts
// Columns: known, visited, reachable, fresh, newestVisit, hosts, certificates, authorities
RETURN
  COUNT { MATCH (d:Domain) WHERE d.firstSeen <= $at AND NOT d.name IN $hidden } AS known,
  COUNT {
    MATCH (d:Domain)
    WHERE d.firstSeen <= $at AND NOT d.name IN $hidden AND EXISTS { MATCH (d)-[w:WAS]->() WHERE w.firstSeen <= $at }
  } AS visited,
  COUNT {
    MATCH (d:Domain)-[w:WAS]->(:Status {kind: 'reachable'})
    WHERE w.firstSeen <= $at < w.until AND w.port IS NOT NULL AND NOT d.name IN $hidden
      AND NOT w.host IN $hiddenHosts
    RETURN DISTINCT d
  } AS reachable,
  COUNT {
    MATCH (d:Domain)
    WHERE d.firstSeen <= $at AND NOT d.name IN $hidden AND (
      any(i IN range(0, size(coalesce(d.watchedFrom, [])) - 1) WHERE d.watchedFrom[i] <= $at AND d.watchedTo[i] >= $since)
      OR d.watchedFrom IS NULL AND $since <= d.lastVisited <= $at)
  } AS fresh,
  head(COLLECT {
    MATCH (d:Domain)
    WHERE d.lastVisited <= $at AND NOT d.name IN $hidden
    RETURN max(d.lastVisited)
  }) AS newestVisit,
  COUNT {
    MATCH (d:Domain)-[r:SERVED_BY]->(h:Host)
    WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden AND NOT h.name IN $hiddenHosts
    RETURN DISTINCT h
  } AS hosts,
  COUNT {
    MATCH (d:Domain)-[r:PRESENTS]->(c:Certificate)
    WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
    RETURN DISTINCT c
  } AS certificates,
  COUNT {
    MATCH (d:Domain)-[r:PRESENTS]->(:Certificate)-[:ISSUED_BY]->(a:CertificateAuthority)
    WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
    RETURN DISTINCT a
  } AS authorities
