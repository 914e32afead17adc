// Which changes about an authority, software or host follow a number, up to another?
// Parameters: from, to, scan, key, domain, kind, scope, service, keys, hidden, hiddenHosts
// Columns: scanned, seq, changes
MATCH (c:Change)-[found:CONCERNS]->()
WHERE found.key = $key AND $from < found.seq <= $to
WITH c, found ORDER BY found.seq LIMIT $scan
OPTIONAL MATCH (n:Domain|Host)-[:CHANGED]->(c)
WITH c, n, n:Host AS ofHost,
  COLLECT { MATCH (c)-[r:CONCERNS]->() RETURN r.key ORDER BY r.key } + CASE WHEN n:Host THEN ['host:' + n.name] ELSE [] END AS about
WITH c, n, ofHost, about,
  n IS NOT NULL
    AND ($domain = '' OR (NOT ofHost AND n.name = $domain))
    AND ($kind = '' OR c.kind = $kind)
    AND c.scope STARTS WITH $scope
    AND ($service = '' OR '.' + split(c.scope, '@')[0] + '.' CONTAINS '.' + $service + '.')
    AND all(key IN $keys WHERE key IN about)
    AND NOT CASE WHEN ofHost THEN n.name IN $hiddenHosts ELSE n.name IN $hidden END AS matches
RETURN count(c) AS scanned, coalesce(max(c.seq), $from) AS seq,
  collect(CASE WHEN matches THEN {
    seq: c.seq, at: c.at, kind: c.kind, scope: c.scope, before: c.before, after: c.after,
    domain: n.name, ofHost: ofHost, about: about
  } END) AS changes
