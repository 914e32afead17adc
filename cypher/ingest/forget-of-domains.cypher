// Which facts of the next domains have been over for longer than they are kept? They go; what still holds is never among them.
// Parameters: after, limit, rules (map of relationship type to the time before which they must have ended)
// Columns: last, looked, gone
MATCH (d:Domain)
WHERE d.name > $after
WITH d ORDER BY d.name LIMIT $limit
OPTIONAL MATCH (d)-[r:SERVED_BY|PRESENTS|ADVERTISES|PUBLISHES|ACCEPTS|RUNS|WAS|FETCHED|SERVES|LINKS_TO|PINS|ASKED|IDENTIFIES_AS|OFFERS|EXTENDED_BY|HAS_CAPS|LISTS|HOLDS|DESCRIBED_BY|CONTACT|FEDERATES_WITH|REACHED_BY]->()
WHERE r.until < coalesce($rules[type(r)], 0)
WITH max(d.name) AS last, count(DISTINCT d) AS looked, collect(r) AS over
FOREACH (r IN over | DELETE r)
RETURN last, looked, size(over) AS gone
