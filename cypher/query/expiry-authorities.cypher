// Who issued the certificates that end on each day?
// Parameters: at, from, to, hidden, hiddenHosts
// Columns: day, key, title, certificates
MATCH (a:CertificateAuthority)<-[:ISSUED_BY]-(c:Certificate)
WHERE $from <= c.notAfter < $to AND EXISTS {
  MATCH (c)<-[r:PRESENTS]-(d:Domain)
  WHERE r.firstSeen <= $at < r.until AND r.position = 0 AND NOT d.name IN $hidden AND NOT r.host IN $hiddenHosts
}
RETURN c.notAfter / 86400000 * 86400000 AS day, a.key AS key, coalesce(a.title, '') AS title, count(DISTINCT c) AS certificates
ORDER BY day, certificates DESC, key
