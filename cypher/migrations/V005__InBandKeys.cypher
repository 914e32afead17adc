CREATE CONSTRAINT identity_key FOR (n:Identity) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT service_kind FOR (n:ServiceKind) REQUIRE n.kind IS UNIQUE;
CREATE CONSTRAINT data_form_key FOR (n:DataForm) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT capabilities_ver FOR (n:Capabilities) REQUIRE n.ver IS UNIQUE;
CREATE CONSTRAINT count_key FOR (n:Count) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT vcard_key FOR (n:VCard) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT contact_address FOR (n:Contact) REQUIRE n.address IS UNIQUE;
CREATE CONSTRAINT authentication_key FOR (n:Authentication) REQUIRE n.key IS UNIQUE;
