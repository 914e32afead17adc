package org.xmppradar.lab.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.lab.catalogue.ServerProgram;
import org.xmppradar.lab.space.Passage;
import org.xmppradar.lab.space.Programs;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;

/** Which processes each server program consists of; the first of each list must serve before the others start. */
final class Daemons {

    private static final String RESOLVER = "127.0.0.2";

    /**
     * Consent to be named in the links of others (XEP-0485). No setting of ejabberd advertises a feature, but it advertises what it
     * has a handler for.
     */
    private static final String OPTED_IN = "gen_iq_handler:add_iq_handler("
            + "ejabberd_local, <<\"oak.example\">>, <<\"urn:xmpp:serverinfo:0\">>, mod_version, process_local_iq), ";

    private final Configuration configuration;
    private final Catalogue catalogue;
    private final List<Daemon> dns;
    private final Map<ServerProgram, List<Daemon>> servers;

    Daemons(Configuration configuration, Catalogue catalogue) {
        this.configuration = configuration;
        this.catalogue = catalogue;
        this.dns = List.of(knot(), unbound());
        this.servers = Map.of(
                ServerProgram.PROSODY, List.of(prosody()),
                ServerProgram.EJABBERD, List.of(ejabberd()),
                ServerProgram.JABBERD2, jabberd2(),
                ServerProgram.NGINX, List.of(nginx()));
    }

    List<Daemon> dns() {
        return dns;
    }

    List<Daemon> of(ServerProgram program) {
        return servers.getOrDefault(program, List.of());
    }

    private Daemon knot() {
        return daemon("knot", List.of("knotd", "-c", configuration.path("knot.conf")), passage -> true);
    }

    private Daemon unbound() {
        return daemon(
                "unbound",
                List.of("unbound", "-d", "-c", configuration.path("unbound.conf")),
                Ready.signedAnswer(RESOLVER));
    }

    private Daemon prosody() {
        return daemon(
                "prosody",
                List.of("prosody", "-F", "--config", configuration.path("prosody.cfg.lua")),
                serves(ServerProgram.PROSODY));
    }

    /** Not by ejabberdctl, which insists on being root or its own user. */
    private Daemon ejabberd() {
        return new Daemon(
                "ejabberd",
                List.of(
                        Programs.path("erl"),
                        "-noinput",
                        "-noshell",
                        "-mnesia",
                        "dir",
                        "\"" + configuration.folder("data/mnesia") + "\"",
                        "-s",
                        "ejabberd",
                        "-eval",
                        OPTED_IN + LabHome.EJABBERD_ACCOUNT),
                Map.of(
                        "HOME", configuration.folder("data"),
                        "ERL_LIBS", Configuration.erlangLibraries(),
                        "ERL_INETRC", configuration.path("inetrc"),
                        "ERL_CRASH_DUMP_BYTES", "0",
                        "EJABBERD_CONFIG_PATH", configuration.path("ejabberd.yml"),
                        "EJABBERD_LOG_PATH", configuration.folder("log/ejabberd.log")),
                serves(ServerProgram.EJABBERD));
    }

    private List<Daemon> jabberd2() {
        String address = catalogue.addressesOf(ServerProgram.JABBERD2).getFirst();
        DomainName last = lastOf(ServerProgram.JABBERD2);
        return List.of(
                jabberd2("router", Ready.router(address, 5347)),
                jabberd2("sm", passage -> true),
                jabberd2("s2s", Ready.stream(address, Service.S2S, 5269, last)),
                jabberd2("c2s", Ready.stream(address, Service.C2S, 5222, last)));
    }

    private Daemon jabberd2(String part, Predicate<Passage> ready) {
        return daemon("jabberd2-" + part, List.of("jabberd2-" + part, "-c", configuration.path(part + ".xml")), ready);
    }

    private Daemon nginx() {
        return daemon(
                "nginx",
                List.of("nginx", "-e", configuration.folder("log/nginx.log"), "-c", configuration.path("nginx.conf")),
                Ready.web(catalogue.addressesOf(ServerProgram.NGINX).getFirst(), 443));
    }

    private static Daemon daemon(String name, List<String> command, Predicate<Passage> ready) {
        List<String> whole = new ArrayList<>(command);
        whole.set(0, Programs.path(command.getFirst()));
        return new Daemon(name, whole, Map.of(), ready);
    }

    /** Hosts are loaded one by one, so the last one speaks for all; both services, at every address. */
    private Predicate<Passage> serves(ServerProgram program) {
        DomainName last = lastOf(program);
        return catalogue.addressesOf(program).stream()
                .map(address -> Ready.stream(address, Service.C2S, 5222, last)
                        .and(Ready.stream(address, Service.S2S, 5269, last)))
                .reduce(passage -> true, Predicate::and);
    }

    private DomainName lastOf(ServerProgram program) {
        return catalogue.servedBy(program).stream()
                .filter(domain -> domain.certificate().isPresent())
                .map(LabDomain::name)
                .toList()
                .getLast();
    }
}
