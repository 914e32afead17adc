// Which domains begin with a text, and which have it further within their names? First those, then these, each in order of their names.
// Parameters: q, begin and within (whether each is asked for), after (a name within the first that is asked for), at, hidden, limit, hiddenHosts
// Columns: within, name, unicode, firstSeen, lastVisited, kinds
CALL () {
  WITH 1 AS once WHERE $begin
  MATCH (d:Domain)
  WHERE d.name STARTS WITH $q AND d.name > $after AND d.firstSeen <= $at AND NOT d.name IN $hidden
  WITH d ORDER BY d.name LIMIT $limit
  RETURN collect(d) AS beginning
}
CALL (beginning) {
  WITH beginning WHERE $within AND size(beginning) < $limit
  MATCH (d:Domain)
  WHERE d.name CONTAINS $q AND NOT d.name STARTS WITH $q AND ($begin OR d.name > $after)
    AND d.firstSeen <= $at AND NOT d.name IN $hidden
  WITH d ORDER BY d.name LIMIT $limit
  RETURN collect(d) AS containing
}
UNWIND ([d IN beginning | {within: false, d: d}] + [d IN containing | {within: true, d: d}])[0..$limit] AS found
WITH found.within AS within, found.d AS d
RETURN within, d.name AS name, d.unicode AS unicode, d.firstSeen AS firstSeen, d.lastVisited AS lastVisited,
  COLLECT {
    MATCH (d)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS kind ORDER BY kind
  } AS kinds
