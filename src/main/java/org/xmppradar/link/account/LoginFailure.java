package org.xmppradar.link.account;

import java.security.cert.CertificateException;
import java.util.List;
import java.util.stream.Stream;
import org.jivesoftware.smack.SmackException.SecurityRequiredByClientException;
import org.jivesoftware.smack.SmackException.SmackSaslException;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jxmpp.stringprep.XmppStringprepException;
import org.xmppradar.link.Home;

/** Tells from Smack's exceptions whether another try makes sense, and says in words what happened. */
final class LoginFailure {

    private static final int DEEPEST = 12;

    private LoginFailure() {}

    static Home of(Exception cause) {
        List<Throwable> causes = causes(cause);
        for (Throwable each : causes) {
            String refusal = refusal(each);
            if (!refusal.isEmpty()) {
                return new Home.Refused(refusal);
            }
        }
        return new Home.Missed(words(cause));
    }

    private static String refusal(Throwable cause) {
        return switch (cause) {
            case SASLErrorException sasl -> sasl(sasl);
            case SmackSaslException none -> "it offers no way to log in that we know: " + none.getMessage();
            case SecurityRequiredByClientException _ -> "it offers no STARTTLS";
            case CertificateException bad -> "its certificate is not to be trusted: " + bad.getMessage();
            case XmppStringprepException bad -> "radar.link.account.jid is no address: " + bad.getMessage();
            default -> "";
        };
    }

    private static String sasl(SASLErrorException failure) {
        String condition = failure.getSASLFailure().getSASLErrorString();
        return condition.equals("temporary-auth-failure")
                ? ""
                : "it does not accept the login: " + condition + "; check radar.link.account.jid and password";
    }

    /** The innermost cause that says anything. */
    static String words(Exception cause) {
        List<Throwable> causes = causes(cause);
        for (Throwable each : causes.reversed()) {
            if (each.getMessage() != null) {
                return each.getMessage();
            }
        }
        return causes.getLast().getClass().getSimpleName();
    }

    private static List<Throwable> causes(Exception cause) {
        return Stream.<Throwable>iterate(cause, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }
}
