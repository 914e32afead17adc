package org.xmppradar.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.xmppradar.certificate.UnusableIdentity;
import org.xmppradar.database.DatabaseUnavailable;
import org.xmppradar.model.InvalidName;
import org.xmppradar.net.CannotListen;
import org.xmppradar.net.UnreadableNetworks;
import org.xmppradar.policy.UnreadableSuppressionList;
import org.xmppradar.source.UnreadableList;

/** What went wrong in one sentence, for whoever called, with the number that the program ends with. */
record Sentence(String text, ExitCode code) {

    /** The first cause that is known to be the caller's business; without one it is a mistake of ours. */
    static Sentence of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> new Sentence(
                        "this is a mistake of ours, please report it with the lines below: " + failure,
                        ExitCode.INTERNAL));
    }

    private static Optional<Sentence> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case InvalidName invalid -> new Sentence(invalid.getMessage() + ".", ExitCode.NAME);
                    case WrongSetting wrong -> new Sentence(wrong.getMessage() + ".", ExitCode.CONFIGURATION);
                    case NoDns none -> new Sentence(none.getMessage() + ".", ExitCode.NO_DNS);
                    case PortInUseException taken ->
                        new Sentence(
                                "port " + taken.getPort() + " is in use by another program; choose one with --port.",
                                ExitCode.PORT_IN_USE);
                    case UnreadableList list -> new Sentence(list.getMessage() + ".", ExitCode.SEEDS);
                    case UnreadableSuppressionList list ->
                        new Sentence(list.getMessage() + ".", ExitCode.CONFIGURATION);
                    case UnreadableNetworks networks ->
                        new Sentence(networks.getMessage() + ".", ExitCode.CONFIGURATION);
                    case UnusableIdentity identity -> new Sentence(identity.getMessage() + ".", ExitCode.CONFIGURATION);
                    case CannotListen port -> new Sentence(port.getMessage() + ".", ExitCode.CONFIGURATION);
                    case DatabaseUnavailable database -> new Sentence(database.getMessage() + "", ExitCode.DATABASE);
                    case BindException unfit -> new Sentence(unfit(unfit), ExitCode.CONFIGURATION);
                    default -> null;
                });
    }

    private static String unfit(BindException unfit) {
        Throwable root = unfit;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "the setting " + unfit.getName() + " makes no sense: " + root.getMessage() + ".";
    }
}
