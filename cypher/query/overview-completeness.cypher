// How complete was the picture at an instant: domains that were visited in time before it, were gone, could not be reached?
// Parameters: at, since, answering, failing, hidden, hiddenHosts
// Columns: visitedInTime, gone, unreachable
RETURN
  COUNT {
    MATCH (d:Domain)
    WHERE d.firstSeen <= $at AND NOT d.name IN $hidden AND (
      any(i IN range(0, size(coalesce(d.watchedFrom, [])) - 1) WHERE d.watchedFrom[i] <= $at AND d.watchedTo[i] >= $since)
      OR d.watchedFrom IS NULL AND $since <= d.lastVisited <= $at)
  } AS visitedInTime,
  COUNT {
    MATCH (d:Domain)-[w:WAS]->(:Status {kind: 'gone'})
    WHERE w.firstSeen <= $at < w.until AND NOT d.name IN $hidden
    RETURN DISTINCT d
  } AS gone,
  COUNT {
    MATCH (d:Domain)-[w:WAS]->(s:Status)
    WHERE s.kind IN $failing AND w.service IS NOT NULL AND w.firstSeen <= $at < w.until AND NOT d.name IN $hidden
      AND NOT coalesce(w.host, '') IN $hiddenHosts
      AND NOT EXISTS {
        MATCH (d)-[other:WAS]->(better:Status)
        WHERE other.firstSeen <= $at < other.until
          AND (better.kind IN $answering AND other.port IS NOT NULL AND NOT other.host IN $hiddenHosts OR better.kind = 'gone')
      }
    RETURN DISTINCT d
  } AS unreachable
