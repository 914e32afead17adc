CREATE CONSTRAINT tls_trait_key FOR (n:TlsTrait) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT software_name FOR (n:Software) REQUIRE n.name IS UNIQUE;
