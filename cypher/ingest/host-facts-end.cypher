// Which facts about hosts no longer hold? Found from their source: a search by elementId may be planned as a scan of everything.
// Parameters: rows (list of {source, ends}; ends maps ids from facts-of-hosts of the same transaction to {lastSeen, until, times}; times only where it is known)
// Columns: none
UNWIND $rows AS row
MATCH (h:Host {name: row.source})-[r:RESOLVES_TO]->()
WITH r, row.ends[elementId(r)] AS end
WHERE end IS NOT NULL
SET r.lastSeen = end.lastSeen, r.until = end.until, r.times = end.times
