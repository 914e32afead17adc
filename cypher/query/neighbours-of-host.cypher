// What is a host directly connected with: its addresses and the domains that it serves?
// Parameters: key, at, hidden, hiddenHosts, limit
// Columns: kind, source, label, notAfter, kinds (of its states), total, neighbours (each with kind, key, label, link, notAfter, kinds)
MATCH (h:Host {name: $key})
WHERE h.firstSeen <= $at
WITH h,
  COLLECT {
    MATCH (h)-[r:RESOLVES_TO]->(a:Address)
    WHERE r.firstSeen <= $at < r.until
    RETURN DISTINCT a.ip AS ip ORDER BY ip
  } AS addresses,
  COLLECT {
    MATCH (h)<-[r:SERVED_BY]-(d:Domain)
    WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
    WITH DISTINCT d ORDER BY d.name
    RETURN d
  } AS domains
WITH *, COLLECT {
  UNWIND domains[0..$limit] AS d
  RETURN {kind: 'domain', key: d.name, label: d.unicode, link: 'serves', kinds: COLLECT {
    MATCH (d)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS kind ORDER BY kind
  }} AS node
} AS served
RETURN 'host' AS kind, h.name AS source, h.name AS label, null AS notAfter, [] AS kinds, size(addresses) + size(domains) AS total,
  ([ip IN addresses | {kind: 'address', key: ip, label: ip, link: 'resolves to'}] + served)[0..$limit] AS neighbours
