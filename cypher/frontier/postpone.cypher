// A visit could not be kept: when may it be tried again?
// Parameters: name, until
// Columns: none
MATCH (d:Domain {name: $name})
SET d.nextVisit = $until
