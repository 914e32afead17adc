// Lets good.example have another server from now on.
// Parameters: none
// Columns: none
MATCH (d:Domain {name: 'good.example'})
MATCH (s:Sequence {name: 'change'})
SET s.value = s.value + 1
CREATE (d)-[:CHANGED]->(:Change {
  id: right('0000000000000' + toString(timestamp()), 13) + ' good.example srv.c2s.starttls', seq: s.value, at: timestamp(), kind: 'SERVED_BY',
  scope: 'srv.c2s.starttls', before: [], after: ['now.good.example:5222 (priority 0, weight 0, signed)']
})
