// Empties the database, but keeps what neo4j-migrations remembers.
// Parameters: none
// Columns: none
MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:__Neo4jMigrationsLock DETACH DELETE n
