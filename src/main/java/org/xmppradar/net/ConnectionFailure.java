package org.xmppradar.net;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;

/** Reads what sockets and TLS report into the closed list of failures. */
public final class ConnectionFailure {

    private ConnectionFailure() {}

    /** Why no connection came about. */
    public static Failure of(Dialed.NotConnected dialed) {
        FailureKind kind = switch (dialed.reason()) {
            case NO_ADDRESS -> FailureKind.NO_ADDRESS;
            case ADDRESS_NOT_ALLOWED -> FailureKind.ADDRESS_NOT_ALLOWED;
            case PORT_NOT_ALLOWED -> FailureKind.PORT_NOT_ALLOWED;
            case REFUSED -> FailureKind.REFUSED;
            case TIMED_OUT -> FailureKind.CONNECT_TIMED_OUT;
            case UNREACHABLE -> FailureKind.UNREACHABLE;
            case RESET -> FailureKind.RESET;
            case LEFT_ALONE -> FailureKind.LEFT_ALONE;
            case NO_TURN -> FailureKind.NOT_ASKED;
            case NO_SOCKET -> FailureKind.INTERNAL;
        };
        return new Failure(kind, dialed.detail());
    }

    /** Why a connection that stood came to nothing. */
    public static Failure of(Throwable thrown) {
        boolean wrapped = thrown instanceof DecoderException || thrown instanceof CompletionException;
        Throwable cause = wrapped && thrown.getCause() != null ? thrown.getCause() : thrown;
        String words =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return switch (cause) {
            case TooManyBytes tooMany -> new Failure(FailureKind.LIMIT_EXCEEDED, words);
            case SslHandshakeTimeoutException slow -> new Failure(FailureKind.TIMED_OUT, "during the TLS handshake");
            case NotSslRecordException other ->
                new Failure(FailureKind.TLS_HANDSHAKE_FAILED, "what answered does not speak TLS");
            case SSLException tls -> tls(words);
            case ClosedChannelException closed -> new Failure(FailureKind.CLOSED, "");
            case IOException broken -> new Failure(FailureKind.RESET, words);
            default -> new Failure(FailureKind.INTERNAL, words);
        };
    }

    private static Failure tls(String words) {
        if (words.contains("unrecognized_name")) {
            return new Failure(FailureKind.TLS_NAME_NOT_SERVED, words);
        }
        return words.contains("Connection closed")
                ? new Failure(FailureKind.CLOSED, "during the TLS handshake")
                : new Failure(FailureKind.TLS_HANDSHAKE_FAILED, words);
    }
}
