// What is known of one domain, all of it? One question, as each of a dozen would cost as much as this (src/bench/README.md, queries).
// Parameters: name, at, hidden, hiddenHosts, limit (of changes, and of the records of the crawl), links (how many of them)
// Columns: domain, endpoints, statuses, certificates, features, records, traits, software, web, inBand, links (all and named are numbers, first a list of maps), changes, crawls, pauses (each but the first and links a list of maps)
MATCH (d:Domain {name: $name})
WHERE d.firstSeen <= $at

// With whom does it say that it federates? Named are only those where both ends opted in then and now (XEP-0485); the largest have thousands.
CALL (d) {
  MATCH (d)-[r:FEDERATES_WITH]->(t:Domain)
  WHERE r.firstSeen <= $at < r.until
  WITH r, t, d.willingSince <= $at AND t.willingSince <= $at AND NOT t.name IN $hidden AS named
  ORDER BY t.name, r.direction
  RETURN count(r) AS all, collect(CASE WHEN named THEN {r: r, t: t} END) AS named
}
RETURN
  d {.name, .unicode, .firstSeen, .foundVia, .lastVisited, .nextVisit, .seenScopes, .seenAt, .seenTimes, .watchedFrom, .watchedTo} AS domain,

  // Which doors does it name, and to which addresses do they lead?
  COLLECT {
    MATCH (d)-[r:SERVED_BY]->(h:Host)
    WHERE r.firstSeen <= $at < r.until AND NOT h.name IN $hiddenHosts
    RETURN r {
      host: h.name, .scope, .service, .transport, .port, .priority, .weight, .source, .dnssec, .firstSeen, .lastSeen, .until, .nth, .times,
      addresses: COLLECT {
        MATCH (h)-[a:RESOLVES_TO]->(x:Address)
        WHERE a.firstSeen <= $at < a.until
        RETURN a {ip: x.ip, .scope, .dnssec, .aliases, .firstSeen, .lastSeen, .until, .nth, .times} AS row
        ORDER BY x.family, x.ip
      },
      seenScopes: h.seenScopes, seenAt: h.seenAt, seenTimes: h.seenTimes} AS row
    ORDER BY r.service, r.priority, r.weight DESC, r.transport DESC, h.name, r.port
  } AS endpoints,

  // How did the asking go, for each question?
  COLLECT {
    MATCH (d)-[r:WAS]->(s:Status)
    WHERE r.firstSeen <= $at < r.until AND NOT coalesce(r.host, '') IN $hiddenHosts
    RETURN r {kind: s.kind, .detail, .scope, .service, .transport, .host, .port, .dnssec, .aliases, .firstSeen, .lastSeen, .until, .nth, .times} AS row
    ORDER BY r.scope
  } AS statuses,

  // Which certificates does it present, where, and who issued them?
  COLLECT {
    MATCH (d)-[r:PRESENTS]->(c:Certificate)
    WHERE r.firstSeen <= $at < r.until AND NOT r.host IN $hiddenHosts
    OPTIONAL MATCH (c)-[:ISSUED_BY]->(a:CertificateAuthority)
    OPTIONAL MATCH (c)-[:HAS_KEY]->(k:PublicKey)
    RETURN r {
      certificate: c {.sha256, .sha512, .subjectTitle, .issuerTitle, .notBefore, .notAfter, .names, .key, .signatureAlgorithm, .selfSigned},
      authority: a {.key, .title}, spki: k.spki,
      .scope, .service, .transport, .host, .port, .position, .tlsVersion, .cipher, .group, .alpn, .trust, .nameCheck, .validity, .dane,
      .chainOrder, .keyStrength, .usage, .firstSeen, .lastSeen, .until, .nth, .times} AS row
    ORDER BY r.position, c.sha256, r.host, r.port
  } AS certificates,

  // Which stream features does it advertise, at which door and in which phase?
  COLLECT {
    MATCH (d)-[r:ADVERTISES]->(f:Feature)
    WHERE r.firstSeen <= $at < r.until AND r.port IS NOT NULL AND NOT r.host IN $hiddenHosts
    RETURN r {
      namespace: f.namespace, name: f.name, value: f.value,
      .scope, .service, .transport, .host, .port, .phase, .firstSeen, .lastSeen, .until, .nth, .times} AS row
    ORDER BY f.key
  } AS features,

  // Which records does it publish, for its endpoints (with host and port) and for itself (with owner)?
  COLLECT {
    MATCH (d)-[r:PUBLISHES]->(x:DnsRecord)
    WHERE r.firstSeen <= $at < r.until AND NOT coalesce(r.host, '') IN $hiddenHosts
    RETURN r {type: x.type, value: x.value, .scope, .host, .port, .owner, .dnssec, .firstSeen, .lastSeen, .until, .nth, .times} AS row
    ORDER BY r.scope, r.host, r.port, r.owner, x.value
  } AS records,

  // What can the TLS of its endpoints do, as far as they were asked?
  COLLECT {
    MATCH (d)-[r:ACCEPTS]->(t:TlsTrait)
    WHERE r.firstSeen <= $at < r.until AND NOT r.host IN $hiddenHosts
    RETURN r {key: t.key, .scope, .service, .transport, .host, .port, .firstSeen, .lastSeen, .until} AS row
    ORDER BY t.key, r.host, r.port
  } AS traits,

  // Which software do its servers seem to be, the surest first?
  COLLECT {
    MATCH (d)-[r:RUNS]->(s:Software)
    WHERE r.firstSeen <= $at < r.until AND r.port IS NOT NULL AND NOT r.host IN $hiddenHosts
    RETURN r {name: s.name, .confidence, .evidence, .scope, .service, .transport, .host, .port, .firstSeen, .lastSeen, .until, .nth, .times} AS row
    ORDER BY r.confidence DESC, s.name, r.host, r.port
  } AS software,

  // What does it say of itself on the web, and how did asking go?
  COLLECT {
    MATCH (d)-[r:FETCHED|SERVES|LINKS_TO|PINS]->(t)
    WHERE r.firstSeen <= $at < r.until
    RETURN r {
      type: type(r), .scope, kind: t.kind, .detail, form: t.form, .lifetime, rel: t.rel, href: t.href, .port, .priority, .weight, .sni, .ech, .ips,
      of: t.of, hash: t.hash, digest: t.digest, .group, .firstSeen, .lastSeen, .until, .nth, .times} AS row
    ORDER BY r.scope, type(r), t.rel, coalesce(r.priority, 0), t.href, coalesce(r.port, 0), r.group, t.hash, t.digest
  } AS web,

  // What did it answer over XMPP, and how did asking go?
  COLLECT {
    MATCH (d)-[r:ASKED|IDENTIFIES_AS|OFFERS|EXTENDED_BY|HAS_CAPS|LISTS|HOLDS|DESCRIBED_BY|CONTACT|REACHED_BY|ADVERTISES|RUNS]->(t)
    WHERE r.firstSeen <= $at < r.until AND r.port IS NULL AND NOT coalesce(r.entity, '') IN $hidden
      AND NOT (t:Domain AND t.name IN $hidden)
    RETURN r {
      type: type(r), .scope, fact: properties(r),
      target: CASE WHEN t:Domain THEN t {.name, .unicode} ELSE properties(t) END,
      .firstSeen, .lastSeen, .until, .nth, .times} AS row
    ORDER BY r.scope, type(r), coalesce(t.key, t.name, t.kind, '')
  } AS inBand,

  {all: all, named: size(named), first: COLLECT {
    UNWIND named[0..$links] AS link
    WITH link.r AS r, link.t AS t
    RETURN r {name: t.name, unicode: t.unicode, .direction, .scope, .firstSeen, .lastSeen, .until, .nth, .times} AS row
  }} AS links,

  // What changed, newest first?
  COLLECT {
    MATCH (d)-[:CHANGED]->(c:Change)
    WHERE c.at <= $at
    RETURN c {domain: d.name, .at, .scope, .before, .after} AS row
    ORDER BY c.at DESC, c.id DESC
    LIMIT $limit
  } AS changes,

  // What did the crawl do then? As in crawl-then, which would be a second journey.
  COLLECT {
    MATCH (c:Crawl)
    WHERE c.startedAt <= $at
    RETURN c {.startedAt, .lastAt, .probes} AS crawl
    ORDER BY c.lastAt DESC, c.id DESC
    LIMIT $limit
  } AS crawls,
  COLLECT {
    MATCH (p:Pause)
    WHERE p.from <= $at < p.until
    RETURN p {.from, .until, .reason, .asked, .failed} AS pause
    ORDER BY p.from DESC
    LIMIT $limit
  } AS pauses
