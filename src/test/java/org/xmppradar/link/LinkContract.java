package org.xmppradar.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.lab.Lab;
import org.xmppradar.lab.LabOptions;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.lab.space.LabUnavailable;
import org.xmppradar.model.DomainName;

/** What every link must do, among real servers; each kind of link runs it. */
public abstract class LinkContract {

    /** What a whole answer to disco#info looks like. */
    protected static final String INFO = "answered query http://jabber.org/protocol/disco#info identity,feature";

    private static Lab lab;
    private LinkInLab link;

    protected static Lab lab() {
        return lab;
    }

    /** The link that is there for each test. */
    protected LinkInLab link() {
        return link;
    }

    /** The settings that choose this kind of link. */
    protected abstract List<String> settings();

    @BeforeAll
    static void boot() throws IOException, LabUnavailable, InterruptedException {
        lab = Lab.start(LabOptions.quiet());
    }

    @AfterAll
    static void end() {
        lab.close();
    }

    @BeforeEach
    void log_in() throws IOException {
        link = start();
    }

    @AfterEach
    void log_out() {
        link.close();
    }

    private LinkInLab start(String... more) throws IOException {
        List<String> all = new ArrayList<>(settings());
        all.add("radar.link.questions-per-second=1000");
        all.addAll(List.of(more));
        return LinkInLab.start(lab, all);
    }

    @Test
    void each_kind_of_server_says_what_it_is() throws IOException {
        assertThat(link.tell("ask INFO good.example")).startsWith(INFO);
        assertThat(link.tell("ask INFO oak.example")).startsWith(INFO);
        assertThat(link.tell("ask INFO elm.example"))
                .startsWith("answered query http://jabber.org/protocol/disco#info");
        assertThat(link.tell("ask VERSION oak.example")).startsWith("answered query jabber:iq:version name,");
        assertThat(link.tell("ask INFO xn--bcher-kva.example")).startsWith(INFO);
    }

    @Test
    void what_a_server_does_not_have_it_refuses_itself() throws IOException {
        assertThat(link.tell("ask VCARD elm.example"))
                .matches("refused (feature-not-implemented|service-unavailable|item-not-found) .*");
    }

    @Test
    void what_is_not_answered_in_time_has_failed() throws IOException {
        link.close();
        link = start("radar.link.timeout=2ms");

        link.tell("ask INFO good.example");
        assertThat(link.tell("ask INFO west.many.example")).startsWith("failed ");
    }

    @Test
    void all_domains_at_once_are_answered() throws IOException {
        List<String> domains = answering();
        int rounds = 200 / domains.size() + 1;

        String told = link.tell("many " + rounds + " INFO " + String.join(" ", domains));

        assertThat(told).startsWith("answered " + rounds * domains.size() + " refused 0 failed 0 ");
    }

    @Test
    void two_thousand_in_flight_lose_none() throws IOException {
        List<String> domains = answering();
        int rounds = 2000 / domains.size() + 1;
        link.close();
        link = start("radar.link.in-flight=2000", "radar.link.in-flight-per-domain=100", "radar.link.timeout=150s");

        String told = link.tell("many " + rounds + " INFO " + String.join(" ", domains));

        assertThat(told).startsWith("answered " + rounds * domains.size() + " refused 0 failed 0 ");
    }

    /** A place at the domain is taken by each question, so one that stayed would block all that follow. */
    @Test
    void a_cancelled_question_is_forgotten() throws IOException {
        assertThat(link.tell("cancel 300 oak.example")).isEqualTo("cancelled 300");

        assertThat(link.tell("ask INFO oak.example")).startsWith(INFO);
    }

    @Test
    void a_domain_that_cannot_be_reached_is_no_loss_for_the_others() throws IOException {
        assertThat(link.tell("ask INFO nxdomain.example")).matches("(refused|failed) .+ .+");
        assertThat(link.tell("ask INFO down.example")).matches("(refused|failed) .*refused.*");

        assertThat(link.tell("ask INFO oak.example")).startsWith(INFO);
    }

    private static List<String> answering() {
        return lab.catalogue().domains().stream()
                .filter(domain -> !domain.programs().isEmpty())
                .filter(domain -> domain.expected().stream()
                        .anyMatch(seen -> seen.endpoint()
                                .filter(endpoint -> endpoint.port() == 5269)
                                .isPresent()))
                .map(LabDomain::name)
                .map(DomainName::ascii)
                .collect(Collectors.toList());
    }
}
