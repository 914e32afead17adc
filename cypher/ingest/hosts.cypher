// Which hosts is this batch about? Creates the unknown ones and locks all, so that nobody else changes what is read next.
// Parameters: rows (list of {name, at}, sorted by name)
// Columns: none
UNWIND $rows AS row
MERGE (h:Host {name: row.name})
  ON CREATE SET h.firstSeen = row.at
SET h.firstSeen = h.firstSeen
