// Puts a hostile text into the history of hostile.example, and a change into that of suppressed.example.
// Parameters: now
// Columns: none
UNWIND ['hostile.example', 'suppressed.example'] AS name
MATCH (d:Domain {name: name})
MERGE (c:Change {id: right('0000000000000' + toString($now - 600000), 13) + ' ' + name})
SET c.at = $now - 600000, c.kind = 'ADVERTISES', c.scope = 'after.c2s.starttls@<script>window.hacked=1</script>:5222',
  c.before = ['<script>window.hacked=1</script>'], c.after = ['"><svg onload=window.hacked=1>', 'javascript:window.hacked=1']
MERGE (d)-[:CHANGED]->(c)
