// Which hosts and certificates is a domain directly connected with, and what are these? One question, as five would cost more (src/bench/README.md).
// Parameters: key, at, hidden, hiddenHosts, limit, ring (as many neighbours of each)
// Columns: kind, source, label, notAfter, kinds (of its states), total, neighbours (each with kind, key, label, link, notAfter, kinds)
MATCH (centre:Domain {name: $key})
WHERE centre.firstSeen <= $at
WITH centre,
  COLLECT {
    MATCH (centre)-[r:SERVED_BY]->(h:Host)
    WHERE r.firstSeen <= $at < r.until AND NOT h.name IN $hiddenHosts
    WITH DISTINCT h ORDER BY h.name
    RETURN h
  } AS hosts,
  COLLECT {
    MATCH (centre)-[r:PRESENTS]->(c:Certificate)
    WHERE r.firstSeen <= $at < r.until AND r.position = 0
    WITH DISTINCT c ORDER BY c.sha256
    RETURN c
  } AS certificates
WITH centre, size(hosts) + size(certificates) AS own, hosts[0..$limit] AS hosts, certificates
WITH centre, own, hosts, certificates[0..$limit - size(hosts)] AS certificates
CALL (centre, own, hosts, certificates) {
  RETURN 'domain' AS kind, centre.name AS source, centre.unicode AS label, null AS notAfter, centre AS domain, own AS total,
    [h IN hosts | {kind: 'host', key: h.name, label: h.name, link: 'served by'}]
      + [c IN certificates | {kind: 'certificate', key: c.sha256, label: c.subjectTitle, link: 'presents', notAfter: c.notAfter}] AS neighbours
  UNION ALL
  UNWIND hosts AS h
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
  RETURN 'host' AS kind, h.name AS source, h.name AS label, null AS notAfter, null AS domain, size(addresses) + size(domains) AS total,
    ([ip IN addresses | {kind: 'address', key: ip, label: ip, link: 'resolves to'}] + [d IN domains[0..$ring] | {kind: 'domain', key: d.name, label: d.unicode, link: 'serves', domain: d}])[0..$ring] AS neighbours
  UNION ALL
  UNWIND certificates AS c
  WITH c,
    COLLECT { MATCH (c)-[:ISSUED_BY]->(a:CertificateAuthority) RETURN {kind: 'authority', key: a.key, label: a.title, link: 'issued by'} AS node }
      + COLLECT { MATCH (c)-[:HAS_KEY]->(k:PublicKey) RETURN {kind: 'key', key: k.spki, label: k.algorithm, link: 'has key'} AS node } AS base,
    COLLECT {
      MATCH (c)<-[r:PRESENTS]-(d:Domain)
      WHERE r.firstSeen <= $at < r.until AND NOT d.name IN $hidden
      WITH DISTINCT d ORDER BY d.name
      RETURN d
    } AS domains
  RETURN 'certificate' AS kind, c.sha256 AS source, c.subjectTitle AS label, c.notAfter AS notAfter, null AS domain, size(base) + size(domains) AS total,
    (base + [d IN domains[0..$ring] | {kind: 'domain', key: d.name, label: d.unicode, link: 'presented by', domain: d}])[0..$ring] AS neighbours
}
// The domain itself comes first.
RETURN kind, source, label, notAfter, total,
  COLLECT {
    MATCH (domain)-[w:WAS]->(s:Status)
    WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
    RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS state ORDER BY state
  } AS kinds,
  COLLECT {
    UNWIND neighbours AS n
    WITH n, n.domain AS d
    RETURN n {.kind, .key, .label, .link, .notAfter, kinds: COLLECT {
      MATCH (d)-[w:WAS]->(s:Status)
      WHERE w.firstSeen <= $at < w.until AND w.scope <> 'presence' AND NOT coalesce(w.host, '') IN $hiddenHosts
      RETURN DISTINCT CASE WHEN w.port IS NULL THEN 'dns ' ELSE '' END + s.kind AS state ORDER BY state
    }} AS neighbour
  } AS neighbours
