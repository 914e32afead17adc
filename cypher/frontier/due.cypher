// Whose visit is due, the longest waiting first? Without a limit: the reader stops when it has found enough that may be visited.
// Parameters: now
// Columns: name
MATCH (d:Domain)
WHERE d.nextVisit <= $now
RETURN d.name AS name
ORDER BY d.nextVisit
