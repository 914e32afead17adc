-- What good.example says over XMPP that Prosody alone does not: two public rooms, and with whom it federates (XEP-0485).
local st = require "util.stanza";

local SERVERINFO = "urn:xmpp:serverinfo:0";

module:add_feature(SERVERINFO);

local function remote(federation, name, connection)
	federation:tag("remote-domain", { name = name });
	federation:tag("connection", { type = connection }):up();
	federation:up();
end

-- oak.example opted in too; the others did not, or have no name.
local function links()
	local info = st.stanza("serverinfo", { xmlns = SERVERINFO });
	info:tag("domain", { name = module.host }):tag("federation");
	remote(info, "oak.example", "bidi");
	remote(info, "elm.example", "incoming");
	remote(info, "ash.example", "outgoing");
	remote(info, nil, "incoming");
	return info:reset();
end

local function publish()
	local service = prosody.hosts["pubsub." .. module.host].modules.pubsub.service;
	local item = st.stanza("item", { xmlns = "http://jabber.org/protocol/pubsub"; id = "current" }):add_child(links());
	local made, why = service:create("serverinfo", true);
	assert(made or why == "conflict");
	assert(service:publish("serverinfo", true, "current", item));
end

local function open_rooms()
	local muc = prosody.hosts["conference." .. module.host].modules.muc;
	for _, name in ipairs { "hall"; "cellar" } do
		local jid = name .. "@conference." .. module.host;
		local room = muc.get_room_from_jid(jid) or assert(muc.create_room(jid));
		room:set_public(true);
		room:set_persistent(true);
		room:save(true);
	end
end

-- A type of form may be there only once (XEP-0128), so this joins the one of mod_server_contact_info.
local function say_where()
	for _, form in ipairs(module:get_host_items("extension")) do
		form:reset():tag("field", { var = "serverinfo-pubsub-node"; type = "text-single" });
		form:tag("value"):text("xmpp:pubsub." .. module.host .. "?;node=serverinfo"):reset();
	end
end

-- When all services are there; after a restart the node and the rooms are, too.
module:hook_global("server-started", function ()
	publish();
	open_rooms();
	say_where();
end);
