// Which domains became known within a span, the newest first, and how many?
// Parameters: from, to, hidden, limit
// Columns: domains, names
MATCH (d:Domain)
WHERE $from < d.firstSeen <= $to AND NOT d.name IN $hidden
WITH d ORDER BY d.firstSeen DESC, d.name
WITH collect(d.name) AS names
RETURN size(names) AS domains, names[..$limit] AS names
