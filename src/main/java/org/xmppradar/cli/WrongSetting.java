package org.xmppradar.cli;

/** A setting that there is not, or whose value makes no sense; the message is a sentence for whoever set it. */
final class WrongSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongSetting(String message) {
        super(message);
    }
}
