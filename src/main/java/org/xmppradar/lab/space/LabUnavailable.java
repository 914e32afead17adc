package org.xmppradar.lab.space;

/** The lab cannot run on this machine, or did not come up; the message is a sentence that says what to do. */
public final class LabUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is in the way, each with an exit code of its own. */
    public enum Reason {
        PACKAGES_MISSING(10),
        NO_NAMESPACES(14),
        DID_NOT_START(15);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    public LabUnavailable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
