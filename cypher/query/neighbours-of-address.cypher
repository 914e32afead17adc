// Which hosts resolve to an address?
// Parameters: key, at, hidden, hiddenHosts, limit
// Columns: kind, source, label, notAfter, kinds (of its states), total, neighbours (each with kind, key, label, link, notAfter, kinds)
MATCH (a:Address {ip: $key})
WHERE a.firstSeen <= $at
WITH a, COLLECT {
  MATCH (a)<-[r:RESOLVES_TO]-(h:Host)
  WHERE r.firstSeen <= $at < r.until AND NOT h.name IN $hiddenHosts
  RETURN DISTINCT h.name AS name ORDER BY name
} AS hosts
RETURN 'address' AS kind, a.ip AS source, a.ip AS label, null AS notAfter, [] AS kinds, size(hosts) AS total,
  [name IN hosts[0..$limit] | {kind: 'host', key: name, label: name, link: 'address of'}] AS neighbours
