// What was counted of one kind, day by day, for some keys?
// Parameters: kind, from, to, keys
// Columns: day, total, distinct, concentration, complete, points
MATCH (m:Measure {kind: $kind})
WHERE $from <= m.day <= $to
RETURN m.day AS day, m.total AS total, m.distinct AS distinct, m.concentration AS concentration,
  m.distinct <= size(m.keys) AS complete,
  [i IN range(0, size(m.keys) - 1) WHERE m.keys[i] IN $keys | {key: m.keys[i], value: m.values[i]}] AS points
ORDER BY day
