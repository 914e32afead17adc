// Which facts start at the node of this name, open and closed?
// Parameters: name
// Columns: type, target, properties
MATCH (n:Domain|Host {name: $name})-[r]->(t)
WHERE type(r) <> 'CHANGED'
RETURN type(r) AS type, coalesce(t.sha256, t.ip, t.kind, t.key, t.form, t.ver, t.address, t.name) AS target, properties(r) AS properties
