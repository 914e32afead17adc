// Which domains were found gone (or present again) within a span, the last first, and how many?
// Parameters: kind, from, to, hidden, limit
// Columns: domains, names
MATCH (d:Domain)-[w:WAS {scope: 'presence'}]->(:Status {kind: $kind})
WHERE $from < w.firstSeen <= $to AND NOT d.name IN $hidden
WITH d.name AS name, max(w.firstSeen) AS at ORDER BY at DESC, name
WITH collect(name) AS names
RETURN size(names) AS domains, names[..$limit] AS names
