// How many domains were visited later than now?
// Parameters: now
// Columns: domains, latest
MATCH (d:Domain)
WHERE d.lastVisited > $now
RETURN count(d) AS domains, coalesce(max(d.lastVisited), $now) AS latest
