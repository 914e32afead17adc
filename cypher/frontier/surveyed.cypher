// When was one of these questions about a domain last answered? No row when none ever was.
// Parameters: name, scopes
// Columns: at
MATCH (d:Domain {name: $name})
UNWIND range(0, size(coalesce(d.seenScopes, [])) - 1) AS i
WITH d.seenScopes[i] AS scope, d.seenAt[i] AS at
WHERE scope IN $scopes
RETURN at
ORDER BY at DESC
LIMIT 1
