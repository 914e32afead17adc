package org.xmppradar.link;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.xml.Element;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** A link over a home server, which does the federating for us: an account there, or a component of it. */
public final class HomeLink implements Link, SmartLifecycle {

    private final Login login;
    private final Questions questions;
    private final HomeKeeper keeper;
    private @Nullable Disposable running;

    public HomeLink(Login login, LinkSettings settings, Scheduler scheduler) {
        this(login, settings, Backoff.USUAL, scheduler);
    }

    HomeLink(Login login, LinkSettings settings, Backoff backoff, Scheduler scheduler) {
        this.login = login;
        this.questions = new Questions(settings, scheduler);
        Incoming incoming = new Incoming(questions, new PublicServices(settings));
        this.keeper = new HomeKeeper(login, incoming, questions, backoff, settings.timeout(), scheduler);
    }

    @Override
    public String address() {
        return login.address();
    }

    @Override
    public Mono<Reply> ask(DomainName to, Element query) {
        return questions.ask(to, query, login.namespace(), keeper::send);
    }

    /** Empty always: it is our home server that opens it, and it does not say how. */
    @Override
    public Optional<ObservedStream> streamTo(DomainName domain) {
        return Optional.empty();
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            running = keeper.keep().subscribe();
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.dispose();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null && !running.isDisposed();
    }
}
