CREATE CONSTRAINT change_seq FOR (n:Change) REQUIRE n.seq IS UNIQUE;
CREATE CONSTRAINT sequence_name FOR (n:Sequence) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT crawl_id FOR (n:Crawl) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT pause_from FOR (n:Pause) REQUIRE n.from IS UNIQUE;
CREATE INDEX concerns_key_seq FOR ()-[r:CONCERNS]-() ON (r.key, r.seq);
