package org.xmppradar.net;

import io.netty.handler.ssl.SslHandler;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.xmppradar.model.DomainName;

/**
 * TLS as an observer speaks it: every certificate is accepted, because we only look and send nothing that is worth
 * protecting; what the certificate is worth is said later, by {@code certificate}.
 *
 * <p>The JDK's own bounds hold (threats.md X7): chains of at most 10 certificates (jdk.tls.client.maxInboundCertificateChainLength)
 * and handshake messages of at most 32 KiB (jdk.tls.maxHandshakeMessageSize). OCSP and AIA addresses are never fetched.
 */
public final class ClientTls {

    /** Each is needed for one connection after the one that brought it. */
    private static final int SESSIONS = 1_000;

    private final SSLContext context;
    private final Executor tasks;
    private final NetSettings settings;

    ClientTls(NetSettings settings, Executor tasks) {
        this.settings = settings;
        this.tasks = tasks;
        try {
            this.context = SSLContext.getInstance("TLS");
            this.context.init(null, new TrustManager[] {new Onlooker()}, null);
            this.context.getClientSessionContext().setSessionCacheSize(SESSIONS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has TLS", impossible);
        }
    }

    /**
     * A handler that makes a pipeline speak TLS, as soon as it can: its handshake runs off the event loop from its hello on, whose
     * key shares alone cost more than all else of a connection, and ends in time.
     *
     * @param domain the name in SNI: the XMPP domain, never the host that SRV names (XEP-0368)
     * @param alpn the protocols to offer; none over STARTTLS
     */
    public CompletionStage<SslHandler> handler(DomainName domain, List<String> alpn) {
        // An engine without a peer's name never resumes a session, so every handshake shows the certificate.
        return handler(context.createSSLEngine(), domain, alpn);
    }

    /**
     * The same, but a session that an earlier handler of the same {@code session} got is offered again.
     *
     * @param session a name of the caller's; nobody else must use it
     */
    public CompletionStage<SslHandler> resuming(DomainName domain, List<String> alpn, String session) {
        return handler(context.createSSLEngine(session, 0), domain, alpn);
    }

    private CompletionStage<SslHandler> handler(SSLEngine engine, DomainName domain, List<String> alpn) {
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(domain.ascii())));
        parameters.setApplicationProtocols(alpn.toArray(String[]::new));
        engine.setSSLParameters(parameters);
        SslHandler handler = new SslHandler(engine, tasks);
        handler.setHandshakeTimeoutMillis(settings.tlsTimeout().toMillis());
        handler.setCloseNotifyFlushTimeoutMillis(500);
        return CompletableFuture.supplyAsync(() -> begun(handler), tasks);
    }

    /** The engine keeps its hello until the handler asks for it. */
    private static SslHandler begun(SslHandler handler) {
        try {
            handler.engine().beginHandshake();
            return handler;
        } catch (SSLException failed) {
            throw new CompletionException(failed);
        }
    }
}
