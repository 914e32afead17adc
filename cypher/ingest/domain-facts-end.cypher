// Which facts about domains no longer hold? Found from their source: a search by elementId may be planned as a scan of everything.
// Parameters: rows (list of {source, ends}; ends maps ids from facts-of-domains of the same transaction to {lastSeen, until, times}; times only where it is known)
// Columns: none
UNWIND $rows AS row
MATCH (d:Domain {name: row.source})-[r:SERVED_BY|PRESENTS|ADVERTISES|PUBLISHES|ACCEPTS|RUNS|WAS|FETCHED|SERVES|LINKS_TO|PINS|ASKED|IDENTIFIES_AS|OFFERS|EXTENDED_BY|HAS_CAPS|LISTS|HOLDS|DESCRIBED_BY|CONTACT|FEDERATES_WITH|REACHED_BY]->()
WITH r, row.ends[elementId(r)] AS end
WHERE end IS NOT NULL
SET r.lastSeen = end.lastSeen, r.until = end.until, r.times = end.times
