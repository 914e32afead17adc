// How many names are known, and how many visits are due, leaving out those that may not be visited?
// Parameters: now, refused (list of names)
// Columns: known, due
CALL () {
  MATCH (d:Domain)
  RETURN count(d) - size($refused) AS known
}
CALL () {
  MATCH (d:Domain)
  WHERE d.nextVisit <= $now AND NOT d.name IN $refused
  RETURN count(d) AS due
}
RETURN known, due
