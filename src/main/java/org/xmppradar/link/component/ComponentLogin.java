package org.xmppradar.link.component;

import java.util.Optional;
import java.util.function.Function;
import org.xmppradar.link.Home;
import org.xmppradar.link.LinkSettings;
import org.xmppradar.link.Login;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.Dialed;
import org.xmppradar.net.HomeDoor;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Logs in as a component of our home server (XEP-0114): it hands us all that is for our domain.
 *
 * <p>Not on Smack, which has no components: the three steps of the protocol are fewer than the parts of Smack that a subclass
 * would have to work around, and here every stanza is read within our own limits.
 */
final class ComponentLogin implements Login {

    static final String NAMESPACE = "jabber:component:accept";

    private final LinkSettings.Component settings;
    private final HomeDoor door;

    ComponentLogin(LinkSettings.Component settings, HomeDoor door) {
        this.settings = settings;
        this.door = door;
    }

    @Override
    public String name() {
        return "component";
    }

    @Override
    public String address() {
        return settings.name().ascii();
    }

    /** Ourselves: the server hands our own ping back to us. */
    @Override
    public DomainName echo() {
        return settings.name();
    }

    @Override
    public String namespace() {
        return NAMESPACE;
    }

    @Override
    public Mono<Home> open(Function<Element, Optional<Element>> incoming) {
        return door.host(settings.host(), settings.port())
                .flatMap(search -> search.places().isEmpty()
                        ? Mono.just(new Home.Missed(search.trouble()))
                        : Flux.fromIterable(search.places())
                                .concatMap(door::dial, 1)
                                .takeUntil(Dialed.Connected.class::isInstance)
                                .last()
                                .flatMap(dialed -> opened(dialed, incoming)));
    }

    private Mono<Home> opened(Dialed dialed, Function<Element, Optional<Element>> incoming) {
        return switch (dialed) {
            case Dialed.Connected connected -> ComponentStream.logIn(connected.channel(), settings, incoming);
            case Dialed.NotConnected failed ->
                Mono.just(new Home.Missed(
                        settings.host() + ":" + settings.port() + " cannot be reached: " + failed.detail()));
        };
    }
}
