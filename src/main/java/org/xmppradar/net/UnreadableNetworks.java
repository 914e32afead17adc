package org.xmppradar.net;

import java.nio.file.Path;

/** The table of networks that the settings name cannot be used; the message is a sentence for whoever set it. */
public final class UnreadableNetworks extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreadableNetworks(Path file, String why) {
        super(sentence(file, why));
    }

    UnreadableNetworks(Path file, String why, Throwable cause) {
        super(sentence(file, why), cause);
    }

    private static String sentence(Path file, String why) {
        return "the networks in " + file + " (radar.net.prefixes) cannot be read: " + why;
    }
}
