// At how many domains was any TLS version seen, and at how many any feature?
// Parameters: at, hidden, hiddenHosts
// Columns: tls, features
CALL () {
  MATCH (d:Domain)-[r:PRESENTS]->(:Certificate)
  WHERE r.firstSeen <= $at < r.until AND r.position = 0 AND r.tlsVersion <> '' AND NOT d.name IN $hidden
    AND NOT r.host IN $hiddenHosts
  RETURN count(DISTINCT d) AS tls
}
CALL () {
  MATCH (d:Domain)-[r:ADVERTISES]->(:Feature)
  WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden AND NOT coalesce(r.host, '') IN $hiddenHosts
  RETURN count(DISTINCT d) AS features
}
RETURN tls, features
