package org.xmppradar.cli;

/** No DNS server is configured, or none answers; the message is a sentence for whoever runs the radar. */
final class NoDns extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoDns(String message) {
        super(message);
    }
}
