// Which facts about these domains are open?
// Parameters: names (list of texts)
// Columns: name, facts (list of {id, type, target, title, properties})
UNWIND $names AS name
MATCH (d:Domain {name: name})
CALL (d) {
  OPTIONAL MATCH (d)-[r:SERVED_BY|PRESENTS|ADVERTISES|PUBLISHES|ACCEPTS|RUNS|WAS|FETCHED|SERVES|LINKS_TO|PINS|ASKED|IDENTIFIES_AS|OFFERS|EXTENDED_BY|HAS_CAPS|LISTS|HOLDS|DESCRIBED_BY|CONTACT|FEDERATES_WITH|REACHED_BY]->(t)
  WHERE r.until = 253402214400000
  WITH r, t WHERE r IS NOT NULL
  RETURN collect({
    id: elementId(r),
    type: type(r),
    target: CASE type(r)
      WHEN 'SERVED_BY' THEN t.name
      WHEN 'PRESENTS' THEN t.sha256
      WHEN 'WAS' THEN t.kind
      WHEN 'RUNS' THEN t.name
      WHEN 'FETCHED' THEN t.kind
      WHEN 'SERVES' THEN t.form
      WHEN 'ASKED' THEN t.kind
      WHEN 'OFFERS' THEN t.kind
      WHEN 'HAS_CAPS' THEN t.ver
      WHEN 'LISTS' THEN t.name
      WHEN 'CONTACT' THEN t.address
      WHEN 'FEDERATES_WITH' THEN t.name
      ELSE t.key
    END,
    title: t.subjectTitle,
    properties: properties(r)
  }) AS facts
}
RETURN d.name AS name, facts
