// What are hosts directly connected with: their addresses and the domains that they serve?
// Parameters: keys, at, hidden, hiddenHosts, limit
// Columns: source, total, neighbours
UNWIND $keys AS source
MATCH (h:Host {name: source})
CALL (h) {
  MATCH (h)-[r:RESOLVES_TO]->(a:Address)
  WHERE r.firstSeen <= $at < r.until
  RETURN DISTINCT 1 AS rank, {kind: 'address', key: a.ip, label: a.ip, link: 'resolves to', notAfter: 0} AS node
  UNION
  MATCH (h)<-[r:SERVED_BY]-(d:Domain)
  WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
  RETURN DISTINCT 2 AS rank, {kind: 'domain', key: d.name, label: d.unicode, link: 'serves', notAfter: 0} AS node
}
WITH source, rank, node ORDER BY source, rank, node.key
WITH source, collect(node) AS nodes
RETURN source, size(nodes) AS total, nodes[0..$limit] AS neighbours
