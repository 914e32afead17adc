CREATE CONSTRAINT measure_id FOR (n:Measure) REQUIRE n.id IS UNIQUE;
CREATE INDEX measure_kind_day FOR (n:Measure) ON (n.kind, n.day);
CREATE INDEX certificate_not_after FOR (n:Certificate) ON (n.notAfter);
