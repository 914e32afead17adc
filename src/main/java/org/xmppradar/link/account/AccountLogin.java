package org.xmppradar.link.account;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.X509TrustManager;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.SASLAuthentication;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.sasl.SASLMechanism;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import org.xmppradar.link.Home;
import org.xmppradar.link.LinkSettings;
import org.xmppradar.link.Login;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.net.HomeDoor;
import org.xmppradar.net.HomePlace;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Logs in with an account. Smack looks nothing up and opens no socket of its own: where the server is comes from our resolver,
 * and the socket from behind the guard. TLS is a must (threats.md B1), and we show no presence.
 */
final class AccountLogin implements Login {

    private static final int CONNECT_MILLIS = 10_000;

    static {
        // It is historic (RFC 6331), within TLS no better than PLAIN, and jabberd2 takes the "=" that Smack begins it
        // with for nonsense.
        SASLAuthentication.blacklistSASLMechanism(SASLMechanism.DIGESTMD5);
    }

    private final LinkSettings.Account settings;
    private final HomeDoor door;
    private final X509TrustManager trust;
    private final HostnameVerifier names;

    AccountLogin(LinkSettings.Account settings, HomeDoor door, X509TrustManager trust, HostnameVerifier names) {
        this.settings = settings;
        this.door = door;
        this.trust = trust;
        this.names = names;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public String address() {
        return settings.jid();
    }

    @Override
    public DomainName echo() {
        return settings.domain();
    }

    @Override
    public String namespace() {
        return Service.C2S.namespace();
    }

    @Override
    public Mono<Home> open(Function<Element, Optional<Element>> incoming) {
        return search().flatMap(search -> search.places().isEmpty()
                ? Mono.just(new Home.Missed(search.trouble()))
                : Flux.fromIterable(search.places())
                        .concatMap(place -> logIn(place, incoming), 1)
                        .takeUntil(home -> !(home instanceof Home.Missed))
                        .last());
    }

    private Mono<HomeDoor.Search> search() {
        String host = settings.host();
        return host == null || host.isEmpty() ? door.clientsOf(settings.domain()) : door.host(host, settings.port());
    }

    /** Smack waits for each step, so it does that on a thread for those who wait. */
    private Mono<Home> logIn(HomePlace place, Function<Element, Optional<Element>> incoming) {
        return Mono.fromCallable(() -> tryToLogIn(place, incoming)).subscribeOn(Schedulers.boundedElastic());
    }

    private Home tryToLogIn(HomePlace place, Function<Element, Optional<Element>> incoming) {
        try {
            AccountConnection connection = new AccountConnection(configuration(place));
            return logIn(connection, incoming);
        } catch (XmppStringprepException invalid) {
            return LoginFailure.of(invalid);
        }
    }

    private static Home logIn(AccountConnection connection, Function<Element, Optional<Element>> incoming) {
        Scheduler thread = Schedulers.newSingle("account", true);
        AccountStream stream = new AccountStream(connection, incoming, thread);
        try {
            connection.connect();
            connection.login();
            stream.begin();
            return new Home.In(stream);
        } catch (SmackException | XMPPException | IOException failed) {
            stream.giveUp();
            return LoginFailure.of(failed);
        } catch (InterruptedException cancelled) {
            stream.giveUp();
            Thread.currentThread().interrupt();
            return new Home.Missed("cancelled");
        }
    }

    private XMPPTCPConnectionConfiguration configuration(HomePlace place) throws XmppStringprepException {
        return XMPPTCPConnectionConfiguration.builder()
                .setXmppDomain(JidCreate.domainBareFrom(settings.domain().unicode()))
                .setUsernameAndPassword(settings.user(), settings.password())
                .setHostAddress(place.address())
                .setPort(place.port())
                .setSocketFactory(place.sockets())
                .setConnectTimeout(CONNECT_MILLIS)
                .setSecurityMode(SecurityMode.required)
                .setCustomX509TrustManager(trust)
                .setHostnameVerifier(names)
                .setCompressionEnabled(false)
                .setSendPresence(false)
                .build();
    }
}
