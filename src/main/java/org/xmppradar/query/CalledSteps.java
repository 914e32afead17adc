package org.xmppradar.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xmppradar.query.DomainDocument.DnsStatus;
import org.xmppradar.query.DomainDocument.DoorFacts;

/** The steps that rest with the server that is called: found, reached, willing, with a TLS in common, and who it says it is. */
record CalledSteps(ServerDoors caller, ServerDoors called) {

    private static final String SRV = "srv.s2s.";
    private static final String TLS_RULE =
            "Both must speak a version of TLS in common, as nothing may be sent in clear.";

    List<PairStep> steps() {
        return List.of(offered(), reachable(), willing(), tls(), certificate());
    }

    private PairStep offered() {
        PairRule step = new PairRule(
                "offered",
                "Found in the DNS",
                "SRV records, or without any the domain's own address, name the servers.",
                "RFC 6120 section 3.2 and XEP-0368");
        if (!called.all().isEmpty()) {
            return step.good(
                    "The DNS names where to call.",
                    called.all().stream().map(ServerDoors::place).toList());
        }
        if (called.domain().lastVisited().isEmpty()) {
            return step.unknown("It was not visited yet.");
        }
        List<DnsStatus> failed = called.domain().dns().stream()
                .filter(question -> question.scope().startsWith(SRV) && !question.answered())
                .toList();
        return step.bad(
                "The DNS names no server that others could call.",
                failed.stream().findFirst().map(each -> each.status().remedy()).orElse("Publish SRV records for S2S."),
                failed.stream()
                        .map(each -> each.question() + ": " + each.status().title())
                        .toList());
    }

    private PairStep reachable() {
        PairRule step = new PairRule(
                "reachable",
                "Reached",
                "One of the servers named must answer with an XMPP stream.",
                "RFC 6120 section 3");
        List<DoorFacts> answered = Stream.concat(called.reached().stream(), called.turnedAway().stream())
                .toList();
        if (!answered.isEmpty()) {
            return step.good(
                    "It answered us.", answered.stream().map(ServerDoors::place).toList());
        }
        if (!called.wereVisited()) {
            return step.unknown("No server of it was visited yet.");
        }
        List<Status> seen =
                called.all().stream().flatMap(door -> door.status().stream()).toList();
        return step.bad("None of its servers answered us.", seen.getFirst().remedy(), failures());
    }

    private List<String> failures() {
        return called.all().stream()
                .flatMap(door -> door.status().stream()
                        .map(status -> ServerDoors.place(door) + ": " + status.title()
                                + (status.detail().isEmpty() ? "" : " (" + status.detail() + ")")))
                .toList();
    }

    private PairStep willing() {
        PairRule step = new PairRule(
                "policy",
                "Willing to talk",
                "A server may turn others away, as one does that talks to a closed circle only.",
                "RFC 6120 section 4.9.3");
        if (!called.reached().isEmpty()) {
            return step.good("It opened a stream to a stranger, which we were.", List.of());
        }
        return called.turnedAway().isEmpty()
                ? step.unknown("It was not reached.")
                : step.bad(
                        "It turns strangers away.", "If that is not meant, let its server talk to others.", failures());
    }

    private PairStep tls() {
        PairRule step = new PairRule("tls", "TLS in common", TLS_RULE, "RFC 7590");
        Optional<DoorFacts> clear = called.all().stream()
                .filter(door -> door.status()
                        .filter(status -> status.kind().equals("starttls-not-offered"))
                        .isPresent())
                .findFirst();
        if (called.reached().isEmpty() && clear.isPresent()) {
            return step.bad(
                    "The server called offers no TLS.",
                    clear.get().status().orElseThrow().remedy(),
                    List.of(ServerDoors.place(clear.get())));
        }
        Set<String> theirs = called.tlsVersions();
        Set<String> ours = caller.tlsVersions();
        if (theirs.isEmpty() || ours.isEmpty()) {
            return step.unknown(
                    "What " + (theirs.isEmpty() ? called : caller).domain().unicode()
                            + " speaks is not known, as no server of it was reached.");
        }
        Set<String> common = new TreeSet<>(theirs);
        common.retainAll(ours);
        List<String> evidence = List.of(
                called.domain().unicode() + ": " + written(theirs, ", "),
                caller.domain().unicode() + ", by what its own server accepts: " + written(ours, ", "));
        return common.isEmpty()
                ? step.bad("They speak no version of TLS in common.", "Let both accept TLS 1.2 and 1.3.", evidence)
                : step.good("They have " + written(common, " and ") + " in common.", evidence);
    }

    private static String written(Set<String> versions, String between) {
        return String.join(between, versions).replace("TLSv", "TLS ");
    }

    private PairStep certificate() {
        PairRule step = new PairRule(
                "certificate",
                "Certificate of " + called.domain().unicode(),
                "The certificate must name the domain and lead to an authority that the caller trusts; strict servers hang up otherwise.",
                "RFC 6120 section 13.7 and RFC 7673");
        List<DoorFacts> doors = called.reached();
        if (doors.isEmpty()) {
            return step.unknown("None was seen.");
        }
        List<String> flaws = doors.stream()
                .filter(door -> !ServerDoors.vouches(door))
                .map(CalledSteps::flaw)
                .toList();
        return flaws.isEmpty()
                ? step.good("A strict server would take it.", List.of())
                : step.depends(
                        flaws.size() < doors.size()
                                ? "A strict server would take it at some of the endpoints only."
                                : "A strict server would hang up; others go on, and verify the domain by dialback.",
                        "See what is wrong with it on the page of "
                                + called.domain().unicode() + ".",
                        flaws);
    }

    private static String flaw(DoorFacts door) {
        List<String> words = door.tls().stream()
                .flatMap(tls -> tls.checks().stream())
                .filter(check -> check.level() == Level.FLAWED)
                .map(Check::words)
                .toList();
        return ServerDoors.place(door) + ": " + String.join(", ", words);
    }
}
