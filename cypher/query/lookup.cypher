// Which hosts, authorities and software have a text in their names; of each kind those first that begin with it, then the shortest?
// Parameters: q (small letters), at, hiddenHosts, limit (of each kind)
// Columns: kind, key, title
CALL () {
  MATCH (h:Host)
  WHERE h.name CONTAINS $q AND h.firstSeen <= $at AND NOT h.name IN $hiddenHosts
  // Whom a host serves is looked up for the first few only: a short text is in thousands of names.
  WITH h ORDER BY NOT h.name STARTS WITH $q, size(h.name), h.name LIMIT 10 * $limit
  WITH h WHERE EXISTS { MATCH (h)<-[r:SERVED_BY]-(:Domain) WHERE r.firstSeen <= $at < r.until }
  WITH h ORDER BY NOT h.name STARTS WITH $q, size(h.name), h.name LIMIT $limit
  RETURN 'host' AS kind, h.name AS key, h.name AS title
  UNION ALL
  MATCH (a:CertificateAuthority)
  WHERE toLower(a.title) CONTAINS $q AND a.firstSeen <= $at
  WITH a ORDER BY NOT toLower(a.title) STARTS WITH $q, size(a.title), a.title, a.key LIMIT $limit
  RETURN 'authority' AS kind, a.key AS key, a.title AS title
  UNION ALL
  MATCH (s:Software)
  WHERE toLower(s.name) CONTAINS $q AND EXISTS { MATCH (s)<-[r:RUNS]-(:Domain) WHERE r.firstSeen <= $at < r.until }
  WITH s ORDER BY NOT toLower(s.name) STARTS WITH $q, size(s.name), s.name LIMIT $limit
  RETURN 'software' AS kind, s.name AS key, s.name AS title
}
RETURN kind, key, title
