CREATE INDEX domain_next_visit FOR (n:Domain) ON (n.nextVisit);
CREATE TEXT INDEX domain_name_text FOR (n:Domain) ON (n.name);
CREATE TEXT INDEX host_name_text FOR (n:Host) ON (n.name);
CREATE INDEX change_at FOR (n:Change) ON (n.at);
