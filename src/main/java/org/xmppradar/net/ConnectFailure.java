package org.xmppradar.net;

import io.netty.channel.ChannelException;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.util.Locale;
import org.xmppradar.net.Dialed.Reason;

/** Reads what the operating system said about a connection that did not come about. */
final class ConnectFailure {

    private ConnectFailure() {}

    static Reason reason(Throwable cause) {
        if (cause instanceof ChannelException) {
            return Reason.NO_SOCKET;
        }
        String message = detail(cause).toLowerCase(Locale.ROOT);
        if (cause instanceof ConnectTimeoutException || message.contains("timed out")) {
            return Reason.TIMED_OUT;
        }
        if (message.contains("reset")) {
            return Reason.RESET;
        }
        if (cause instanceof NoRouteToHostException || !message.contains("refused")) {
            return Reason.UNREACHABLE;
        }
        return cause instanceof ConnectException ? Reason.REFUSED : Reason.UNREACHABLE;
    }

    static String detail(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
