// What are all relationships?
// Parameters: none
// Columns: source, type, target, properties
MATCH (a)-[r]->(b)
WHERE NOT any(label IN labels(a) WHERE label STARTS WITH '__Neo4jMigration')
RETURN
  coalesce(a.name, a.sha256) AS source,
  type(r) AS type,
  coalesce(b.sha256, b.spki, b.ip, b.id, b.kind, b.key, b.form, b.name) AS target,
  properties(r) AS properties
