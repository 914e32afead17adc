// How many domains advertise each feature, before or after TLS or in service discovery?
// Parameters: at, hidden, hiddenHosts
// Columns: key, namespace, value, domains
MATCH (d:Domain)-[r:ADVERTISES]->(f:Feature)
WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden AND NOT coalesce(r.host, '') IN $hiddenHosts
RETURN f.key AS key, f.namespace AS namespace, f.value AS value, count(DISTINCT d) AS domains
