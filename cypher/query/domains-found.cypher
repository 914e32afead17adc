// Which domains begin with a text, and which have it further within their names? First those, then these, each in order of their names.
// Parameters: q, beginAfter and withinAfter (names: of each part what is behind), at, hidden, limit, hiddenHosts
// Columns: found (a list of maps: within, name, unicode, firstSeen, lastVisited, kinds; one row, as each costs both ends a message)
CALL () {
  MATCH (d:Domain)
  WHERE d.name STARTS WITH $q AND d.name > $beginAfter AND d.firstSeen <= $at AND NOT d.name IN $hidden
  WITH d ORDER BY d.name LIMIT $limit
  RETURN collect(d) AS beginning
}
CALL (beginning) {
  // As a WHERE it would be tested behind the index: what begins with a text mostly fills a page, and then nothing more need be looked for.
  UNWIND CASE WHEN size($q) > 0 AND size(beginning) < $limit THEN [1] ELSE [] END AS wanted
  MATCH (d:Domain)
  WHERE d.name CONTAINS $q AND NOT d.name STARTS WITH $q AND d.name > $withinAfter
    AND d.firstSeen <= $at AND NOT d.name IN $hidden
  WITH d ORDER BY d.name LIMIT $limit
  RETURN collect(d) AS containing
}
UNWIND ([d IN beginning | {within: false, d: d}] + [d IN containing | {within: true, d: d}])[0..$limit] AS found
WITH found.within AS within, found.d AS d
ORDER BY within, d.name
RETURN collect(d {
  within: within, .name, .unicode, .firstSeen, .lastVisited,
  kinds: COLLECT {
    MATCH (d)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS kind ORDER BY kind
  }
}) AS found
