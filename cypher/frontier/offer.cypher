// Which of these names are new, and where were they found? A known name gains the provenances, up to 50 of them in all.
// Parameters: rows (list of {name, unicode, provenance}), now
// Columns: name, isNew, nextVisit
UNWIND $rows AS row
WITH row.name AS name, row.unicode AS unicode, collect(DISTINCT row.provenance) AS provenances
ORDER BY name
OPTIONAL MATCH (known:Domain {name: name})
WITH name, unicode, provenances, known IS NULL AS isNew
MERGE (d:Domain {name: name})
  ON CREATE SET d.unicode = unicode, d.firstSeen = $now, d.foundVia = [], d.visits = 0
WITH d, isNew, coalesce(d.foundVia, []) AS kept, provenances
WITH d, isNew, kept, [p IN provenances WHERE NOT p IN kept][..50 - size(kept)] AS gained
FOREACH (_ IN CASE WHEN gained = [] THEN [] ELSE [1] END |
  SET d.foundVia = kept + gained)
FOREACH (_ IN CASE WHEN d.nextVisit IS NULL THEN [1] ELSE [] END |
  SET d.nextVisit = $now)
RETURN d.name AS name, isNew, d.nextVisit AS nextVisit
