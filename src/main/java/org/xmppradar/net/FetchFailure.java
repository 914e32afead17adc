package org.xmppradar.net;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.xmppradar.observation.FailureKind;
import reactor.netty.http.client.PrematureCloseException;

/** Reads what sockets, TLS and HTTP report about a document that did not come. */
final class FetchFailure {

    private static final int DEEPEST = 12;

    private FetchFailure() {}

    static FetchFailed of(Throwable thrown) {
        if (thrown instanceof FetchFailed known) {
            return known;
        }
        List<Throwable> causes = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        FailureKind kind = kind(causes);
        return kind == FailureKind.PROTOCOL_VIOLATION
                ? new FetchFailed(kind, "the server speaks no proper HTTP")
                : new FetchFailed(kind, ConnectFailure.detail(causes.getLast()));
    }

    private static FailureKind kind(List<Throwable> causes) {
        Throwable first = causes.getFirst();
        if (has(causes, CertificateException.class) || has(causes, CertPathValidatorException.class)) {
            return certificate(causes);
        }
        if (has(causes, SslHandshakeTimeoutException.class) || has(causes, TimeoutException.class)) {
            return has(causes, ConnectTimeoutException.class) ? FailureKind.CONNECT_TIMED_OUT : FailureKind.TIMED_OUT;
        }
        if (has(causes, NotSslRecordException.class) || has(causes, SSLException.class)) {
            return tls(ConnectFailure.detail(causes.getLast()));
        }
        if (has(causes, ConnectException.class) || has(causes, ConnectTimeoutException.class)) {
            return connection(causes.getLast());
        }
        if (has(causes, PrematureCloseException.class) || has(causes, ClosedChannelException.class)) {
            return FailureKind.CLOSED;
        }
        if (first instanceof IllegalArgumentException || first instanceof DecoderException) {
            return FailureKind.PROTOCOL_VIOLATION; // Netty's HTTP decoder, of what is not HTTP
        }
        return has(causes, IOException.class) ? FailureKind.RESET : FailureKind.INTERNAL;
    }

    /** The JDK checks the path first, then the name (RFC 9110 4.3.4). */
    private static FailureKind certificate(List<Throwable> causes) {
        if (has(causes, CertificateExpiredException.class)) {
            return FailureKind.CERTIFICATE_EXPIRED;
        }
        if (has(causes, CertificateNotYetValidException.class)) {
            return FailureKind.CERTIFICATE_NOT_YET_VALID;
        }
        boolean path = has(causes, CertPathBuilderException.class) || has(causes, CertPathValidatorException.class);
        return !path && ConnectFailure.detail(causes.getLast()).startsWith("No ")
                ? FailureKind.CERTIFICATE_WRONG_NAME
                : FailureKind.CERTIFICATE_UNTRUSTED;
    }

    private static FailureKind tls(String words) {
        return words.contains("unrecognized_name") ? FailureKind.TLS_NAME_NOT_SERVED : FailureKind.TLS_HANDSHAKE_FAILED;
    }

    private static FailureKind connection(Throwable cause) {
        return switch (ConnectFailure.reason(cause)) {
            case REFUSED -> FailureKind.REFUSED;
            case TIMED_OUT -> FailureKind.CONNECT_TIMED_OUT;
            case RESET -> FailureKind.RESET;
            case UNREACHABLE, NO_ADDRESS, ADDRESS_NOT_ALLOWED, PORT_NOT_ALLOWED -> FailureKind.UNREACHABLE;
            case LEFT_ALONE -> FailureKind.LEFT_ALONE;
            case NO_TURN -> FailureKind.NOT_ASKED;
            case NO_SOCKET -> FailureKind.INTERNAL;
        };
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }
}
