// What does one domain say of itself on the web, and how did asking go?
// Parameters: name, at
// Columns: type, scope, kind, detail, form, lifetime, rel, href, port, priority, weight, sni, ech, ips, of, hash, digest, group, firstSeen, lastSeen, until, nth, times
MATCH (:Domain {name: $name})-[r:FETCHED|SERVES|LINKS_TO|PINS]->(t)
WHERE r.firstSeen <= $at < r.until
RETURN type(r) AS type, r.scope AS scope, t.kind AS kind, r.detail AS detail, t.form AS form, r.lifetime AS lifetime,
  t.rel AS rel, t.href AS href, r.port AS port, r.priority AS priority, r.weight AS weight, r.sni AS sni, r.ech AS ech, r.ips AS ips,
  t.of AS of, t.hash AS hash, t.digest AS digest, r.group AS group,
  r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.until AS until, r.nth AS nth, r.times AS times
ORDER BY scope, type, rel, coalesce(priority, 0), href, coalesce(port, 0), group, hash, digest
