CREATE CONSTRAINT web_document_form FOR (n:WebDocument) REQUIRE n.form IS UNIQUE;
CREATE CONSTRAINT web_link_key FOR (n:WebLink) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT pin_key FOR (n:Pin) REQUIRE n.key IS UNIQUE;
