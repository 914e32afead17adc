// Puts in what was counted in the last 60 days: on three days nobody counted, one key is hidden now, and one is hostile.
// Parameters: now
// Columns: none
WITH $now / 86400000 * 86400000 AS today, 86400000 AS day
UNWIND [i IN range(0, 60) WHERE NOT i IN [20, 21, 22]] AS back
UNWIND [
  {kind: 'total', keys: ['known', 'reachable', 'gone', 'links'], values: [14 - back / 10, 8 - back / 10, back / 30, 5 - back / 15]},
  {kind: 'software', keys: ['ejabberd', 'Prosody', '<script>window.hacked=1</script>'], values: [4 + back / 20, 3 - back / 30, 1]},
  {kind: 'version', keys: ['Prosody/13.0.1'], values: [1]},
  {kind: 'host', keys: ['shared.hoster.example', 'xmpp.suppressed.example', 'xmpp.good.example'], values: [7 - back / 15, 2, 1]},
  {kind: 'authority', keys: ['a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'], values: [8 - back / 12]},
  {kind: 'network', keys: ['AS64496'], values: [8 - back / 12]},
  {kind: 'dns', keys: ['dns.example', 'suppressed.example'], values: [4, 1]},
  {kind: 'tls', keys: ['TLSv1.3', 'TLSv1.2'], values: [8 - back / 12, 1 + back / 20]},
  {kind: 'feature', keys: ['{urn:ietf:params:xml:ns:xmpp-tls}starttls=required', '{urn:xmpp:sm:3}sm'], values: [8, 8 - back / 10]}
] AS counted
MERGE (m:Measure {id: counted.kind + ' ' + toString(date(datetime({epochMillis: today - back * day})))})
SET m.kind = counted.kind, m.day = today - back * day, m.at = today - back * day + 1, m.total = 8, m.distinct = size(counted.keys), m.concentration = 0.5,
  m.keys = counted.keys, m.values = counted.values,
  m.titles = CASE counted.kind
    WHEN 'authority' THEN ['Example Trust E1']
    WHEN 'version' THEN ['Prosody 13.0.1']
    WHEN 'feature' THEN ['STARTTLS: required', 'Stream management']
    WHEN 'total' THEN ['Known', 'Reachable', 'Gone', 'Links']
    ELSE counted.keys
  END
