-- Everything in this file is for one Prosody with many hosts. Lines that name a domain or an address are repeated for each.
run_as_root = true -- uid 0 of the namespace, a plain user outside
plugin_paths = { "${lab}/conf" }
pidfile = "${lab}/run/prosody.pid"
data_path = "${lab}/data/prosody"
log = { info = "${lab}/log/prosody.log" }

interfaces = {
  "${address}";
}
c2s_direct_tls_ports = { 5223 }
s2s_direct_tls_ports = { 5270 }
console_ports = { 5582 }
console_interfaces = {
  "${address}";
}
console_banner = "short"
component_ports = { 5347 }
component_interfaces = { "127.0.0.11" }

-- Each host names its own certificate. The folder stays empty: Prosody would pick from it by names, and never an expired one.
certificates = "${lab}/run"
c2s_direct_tls_certificate = "${lab}/certs/${default}.crt"
s2s_direct_tls_certificate = "${lab}/certs/${default}.crt"
ssl = { cafile = "${lab}/ca.crt" }
s2s_secure_auth = false
unbound = { resolvconf = true; options = { ["trust-anchor-file:"] = "${lab}/dns/anchor" } }

modules_enabled = {
  "roster"; "saslauth"; "tls"; "dialback"; "disco"; "version"; "time"; "ping"; "vcard_legacy"; "pep"; "s2s_bidi"; "posix";
  "admin_telnet"; -- something that is not XMPP
}

-- Of a host of its own these hold over STARTTLS; direct TLS is one port for all.
local usual = nil
local old = { cafile = "${lab}/ca.crt"; protocol = "tlsv1+"; options = { "no_tlsv1_3" }; ciphers = "ALL:!aNULL:@SECLEVEL=0" }
local new = { cafile = "${lab}/ca.crt"; protocol = "tlsv1_3" }

${host} certificate = "${lab}/certs/${ascii}.crt" ssl = ${tls}

-- What good.example says of itself over XMPP: whom to turn to, a domain elsewhere, and what mod_lab_federation.lua adds.
VirtualHost "good.example"
  modules_enabled = { "server_contact_info"; "lab_federation" }
  contact_info = { abuse = { "mailto:abuse@good.example" }; admin = { "xmpp:admin@good.example"; "https://good.example/admin" } }
  disco_items = { { "found.example"; "Found by disco" } }

-- Ourselves, for the links that need a home: org.xmppradar.lab.server.LabHome.
-- Its certificate names somebody else, which dialback does not mind; without any, nobody could speak TLS with it.
Component "radar.example" component_secret = "lab-secret" certificate = "${lab}/certs/${default}.crt"
