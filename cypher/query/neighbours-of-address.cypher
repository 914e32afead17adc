// Which hosts resolve to some addresses?
// Parameters: keys, at, hidden, hiddenHosts, limit
// Columns: source, total, neighbours
UNWIND $keys AS source
MATCH (:Address {ip: source})<-[r:RESOLVES_TO]-(h:Host)
WHERE r.firstSeen <= $at < r.until AND NOT h.name IN $hiddenHosts
WITH DISTINCT source, h ORDER BY source, h.name
WITH source, collect({kind: 'host', key: h.name, label: h.name, link: 'address of', notAfter: 0}) AS nodes
RETURN source, size(nodes) AS total, nodes[0..$limit] AS neighbours
