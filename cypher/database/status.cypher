// Is each database of this Neo4j online, and if not, why?
// Parameters: none
// Columns: name, status, reason
SHOW DATABASES YIELD name, currentStatus AS status, statusMessage AS reason
