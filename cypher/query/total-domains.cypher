// How many domains are known, and how many of them are gone?
// Parameters: at, hidden
// Columns: known, gone
RETURN
  COUNT { MATCH (d:Domain) WHERE d.firstSeen <= $at AND NOT d.name IN $hidden } AS known,
  COUNT {
    MATCH (:Status {kind: 'gone'})<-[w:WAS {scope: 'presence'}]-(d:Domain)
    WHERE w.firstSeen <= $at < w.until AND NOT d.name IN $hidden
  } AS gone
