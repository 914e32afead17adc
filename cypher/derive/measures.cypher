// Keeps what was counted: one node for each kind and day; counted again on the same day it takes the place of what was there.
// Parameters: rows
// Columns: none
UNWIND $rows AS row
MERGE (m:Measure {id: row.id})
SET m = row
