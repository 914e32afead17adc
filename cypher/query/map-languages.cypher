// In which language does each domain say what it is, where it is one only (XEP-0030, the xml:lang of its identities)?
// Parameters: at
// Columns: name, language
MATCH (d:Domain)-[r:IDENTIFIES_AS]->(:Identity)
WHERE r.firstSeen <= $at < r.until AND r.entity = d.name AND r.language <> ''
WITH d, collect(DISTINCT r.language) AS languages
WHERE size(languages) = 1
RETURN d.name AS name, languages[0] AS language
