// How many certificates that domains present end on each day, and how many domains present them?
// Parameters: at, from, to, hidden, hiddenHosts, limit
// Columns: day, certificates, domains, examples
MATCH (c:Certificate)<-[r:PRESENTS]-(d:Domain)
WHERE $from <= c.notAfter < $to AND r.firstSeen <= $at < r.until AND r.position = 0 AND NOT d.name IN $hidden
  AND NOT r.host IN $hiddenHosts
WITH c.notAfter / 86400000 * 86400000 AS day, c, d ORDER BY d.name
WITH day, count(DISTINCT c) AS certificates, collect(DISTINCT d.name) AS names
RETURN day, certificates, size(names) AS domains, names[0..$limit] AS examples
ORDER BY day
