// Marks a fixture as the so-manieth, so that two of them differ in their version even if nothing else tells them apart.
// Parameters: times
// Columns: none
MERGE (f:Filled)
WITH f
UNWIND range(1, $times) AS i
CREATE (f)-[:FILLED]->(f)
