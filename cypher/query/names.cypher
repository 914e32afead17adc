// What are all domains and hosts called?
// Parameters: none
// Columns: kind, name
MATCH (d:Domain)
RETURN 'domain' AS kind, d.name AS name
UNION ALL
MATCH (h:Host)
RETURN 'host' AS kind, h.name AS name
