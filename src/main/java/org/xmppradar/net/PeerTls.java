package org.xmppradar.net;

import io.netty.handler.ssl.SslHandler;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.xmppradar.model.DomainName;

/**
 * TLS between servers, where both sides show a certificate. Here, too, every one is let through: what it is worth is judged
 * afterwards, by the roots that the radar trusts and for the name that the peer then claims. The JDK's own manager would refuse a
 * calling server whose certificate names only serverAuth, as those of Let's Encrypt do since 2026.
 */
public final class PeerTls {

    /** A session is hardly ever resumed: streams stay, and each handshake must show the certificate. */
    private static final int SESSIONS = 1;

    private final NetSettings settings;
    private final Executor tasks;

    PeerTls(NetSettings settings, Executor tasks) {
        this.settings = settings;
        this.tasks = tasks;
    }

    /** Both roles with one identity, which is asked for at each handshake, as it may be renewed. */
    public As as(Supplier<Shown> identity) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new EngineKeys(identity)}, new TrustManager[] {new Onlooker()}, null);
            context.getClientSessionContext().setSessionCacheSize(SESSIONS);
            context.getServerSessionContext().setSessionCacheSize(SESSIONS);
            return new As(this, context);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has TLS", impossible);
        }
    }

    /** Makes pipelines speak TLS as somebody. */
    public static final class As {

        private final PeerTls tls;
        private final SSLContext context;

        private As(PeerTls tls, SSLContext context) {
            this.tls = tls;
            this.context = context;
        }

        /**
         * As the one who calls.
         *
         * @param domain the name in SNI: the XMPP domain, never the host that SRV names (XEP-0368)
         * @param alpn the protocols to offer; none over STARTTLS
         */
        public SslHandler calling(DomainName domain, List<String> alpn) {
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(true);
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(domain.ascii())));
            parameters.setApplicationProtocols(alpn.toArray(String[]::new));
            engine.setSSLParameters(parameters);
            return tls.handler(engine);
        }

        /** As the one who is called; asks for a certificate, and goes on without one. */
        public SslHandler called(List<String> alpn) {
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(false);
            engine.setWantClientAuth(true);
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setApplicationProtocols(alpn.toArray(String[]::new));
            engine.setSSLParameters(parameters);
            return tls.handler(engine);
        }
    }

    private SslHandler handler(SSLEngine engine) {
        SslHandler handler = new SslHandler(engine, tasks);
        handler.setHandshakeTimeoutMillis(settings.tlsTimeout().toMillis());
        handler.setCloseNotifyFlushTimeoutMillis(500);
        return handler;
    }
}
