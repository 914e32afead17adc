// Which pauses did a crawler leave open that was killed in them? They end now.
// Parameters: now
// Columns: none
MATCH (p:Pause {until: 253402214400000})
WHERE p.from < $now
SET p.until = $now
