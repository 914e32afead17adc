// What was counted last, up to a day, of one kind?
// Parameters: kind, day
// Columns: measure
MATCH (m:Measure {kind: $kind})
WHERE m.day <= $day
RETURN m {.*} AS measure
ORDER BY m.day DESC
LIMIT 1
