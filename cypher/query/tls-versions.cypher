// Which TLS versions did domains agree to, at how many domains each?
// Parameters: at, hidden, hiddenHosts
// Columns: key, domains
MATCH (d:Domain)-[r:PRESENTS]->(:Certificate)
WHERE r.firstSeen <= $at < r.until AND r.position = 0 AND r.tlsVersion <> '' AND NOT d.name IN $hidden
  AND NOT r.host IN $hiddenHosts
RETURN r.tlsVersion AS key, count(DISTINCT d) AS domains
