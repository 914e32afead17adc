// Which domains is this batch about? Creates the unknown ones and locks all, so that nobody else changes what is read next.
// Parameters: rows (list of {name, unicode, at}, sorted by name)
// Columns: none
UNWIND $rows AS row
MERGE (d:Domain {name: row.name})
  ON CREATE SET d.unicode = row.unicode, d.firstSeen = row.at, d.foundVia = []
SET d.visits = coalesce(d.visits, 0)
