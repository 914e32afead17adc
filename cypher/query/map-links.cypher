// With which domains is one linked, by each kind that is asked for? What is shared by more than $rare counts only where it is a host or a key.
// Parameters: name, kinds, at, hidden, hiddenHosts, rare, limit
// Columns: name, kind, direction, firstSeen
MATCH (d:Domain {name: $name})
WHERE d.firstSeen <= $at
CALL (d) {
  WITH d WHERE 'federation' IN $kinds AND d.willingSince <= $at
  MATCH (d)-[r:FEDERATES_WITH]->(t:Domain)
  WHERE r.firstSeen <= $at < r.until AND t.willingSince <= $at
  RETURN t AS t, 1 AS rank, 'federation' AS kind, r.direction AS direction, r.firstSeen AS firstSeen
  UNION ALL
  WITH d WHERE 'federation' IN $kinds AND d.willingSince <= $at
  MATCH (d)<-[r:FEDERATES_WITH]-(t:Domain)
  WHERE r.firstSeen <= $at < r.until AND t.willingSince <= $at
  RETURN t AS t, 1 AS rank, 'federation' AS kind,
    CASE r.direction WHEN 'incoming' THEN 'outgoing' WHEN 'outgoing' THEN 'incoming' ELSE r.direction END AS direction, r.firstSeen AS firstSeen
  UNION ALL
  WITH d WHERE 'host' IN $kinds
  MATCH (d)-[r:SERVED_BY]->(h:Host)<-[s:SERVED_BY]-(t:Domain)
  WHERE r.firstSeen <= $at < r.until AND s.firstSeen <= $at < s.until AND NOT h.name IN $hiddenHosts
  RETURN t AS t, 2 AS rank, 'host' AS kind, '' AS direction, CASE WHEN r.firstSeen > s.firstSeen THEN r.firstSeen ELSE s.firstSeen END AS firstSeen
  UNION ALL
  WITH d WHERE 'key' IN $kinds
  MATCH (d)-[r:PRESENTS]->(:Certificate)-[:HAS_KEY]->(:PublicKey)<-[:HAS_KEY]-(:Certificate)<-[s:PRESENTS]-(t:Domain)
  WHERE r.firstSeen <= $at < r.until AND s.firstSeen <= $at < s.until AND r.position = 0 AND s.position = 0
    AND NOT r.host IN $hiddenHosts AND NOT s.host IN $hiddenHosts
  RETURN t AS t, 3 AS rank, 'key' AS kind, '' AS direction, CASE WHEN r.firstSeen > s.firstSeen THEN r.firstSeen ELSE s.firstSeen END AS firstSeen
  UNION ALL
  WITH d WHERE 'service' IN $kinds
  MATCH (d)-[r:LISTS]->(t:Domain)
  WHERE r.firstSeen <= $at < r.until AND NOT r.own AND COUNT { (t)<-[:LISTS]-() } <= $rare
  RETURN t AS t, 4 AS rank, 'service' AS kind, 'outgoing' AS direction, r.firstSeen AS firstSeen
  UNION ALL
  WITH d WHERE 'service' IN $kinds AND COUNT { (d)<-[:LISTS]-() } <= $rare
  MATCH (d)<-[r:LISTS]-(t:Domain)
  WHERE r.firstSeen <= $at < r.until AND NOT r.own
  RETURN t AS t, 4 AS rank, 'service' AS kind, 'incoming' AS direction, r.firstSeen AS firstSeen
  UNION ALL
  WITH d WHERE 'authority' IN $kinds
  MATCH (d)-[r:PRESENTS]->(:Certificate)-[:ISSUED_BY]->(a:CertificateAuthority)
  WHERE r.firstSeen <= $at < r.until AND r.position = 0 AND COUNT { (a)<-[:ISSUED_BY]-() } <= $rare
  MATCH (a)<-[:ISSUED_BY]-(:Certificate)<-[s:PRESENTS]-(t:Domain)
  WHERE s.firstSeen <= $at < s.until AND s.position = 0 AND NOT r.host IN $hiddenHosts AND NOT s.host IN $hiddenHosts
  RETURN t AS t, 5 AS rank, 'authority' AS kind, '' AS direction, CASE WHEN r.firstSeen > s.firstSeen THEN r.firstSeen ELSE s.firstSeen END AS firstSeen
}
WITH d, t, rank, kind, direction, min(firstSeen) AS firstSeen
WHERE t <> d AND t.firstSeen <= $at AND NOT t.name IN $hidden
RETURN t.name AS name, kind, direction, firstSeen
ORDER BY rank, firstSeen, name
LIMIT $limit
