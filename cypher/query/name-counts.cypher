// How many domains and hosts are there, hidden ones included? Answered without looking at any.
// Parameters: none
// Columns: domains, hosts
RETURN COUNT { MATCH (d:Domain) } AS domains, COUNT { MATCH (h:Host) } AS hosts
