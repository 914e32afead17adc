// Says that all documents of these domains were asked for six minutes ago.
// Parameters: now, names
// Columns: none
UNWIND $names AS name
MATCH (d:Domain {name: name})
UNWIND ['host-meta-xml', 'host-meta-json', 'posh.c2s', 'posh.s2s'] AS scope
WITH d, collect(scope) + [each IN collect(scope) | 'status.' + each] AS scopes
SET d.seenScopes = coalesce(d.seenScopes, []) + scopes, d.seenAt = coalesce(d.seenAt, []) + [scope IN scopes | $now - 360000]
