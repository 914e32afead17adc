// What are domains directly connected with: their hosts and the certificates that they present?
// Parameters: keys, at, hidden, hiddenHosts, limit
// Columns: source, total, neighbours
UNWIND $keys AS source
MATCH (d:Domain {name: source})
CALL (d) {
  MATCH (d)-[r:SERVED_BY]->(h:Host)
  WHERE r.firstSeen <= $at < r.until AND NOT h.name IN $hiddenHosts
  RETURN DISTINCT 1 AS rank, {kind: 'host', key: h.name, label: h.name, link: 'served by', notAfter: 0} AS node
  UNION
  MATCH (d)-[r:PRESENTS]->(c:Certificate)
  WHERE r.firstSeen <= $at < r.until AND r.position = 0
  RETURN DISTINCT 2 AS rank, {kind: 'certificate', key: c.sha256, label: c.subjectTitle, link: 'presents', notAfter: c.notAfter} AS node
}
WITH source, rank, node ORDER BY source, rank, node.key
WITH source, collect(node) AS nodes
RETURN source, size(nodes) AS total, nodes[0..$limit] AS neighbours
