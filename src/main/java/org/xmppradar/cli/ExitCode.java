package org.xmppradar.cli;

/** How the program ends, one number a reason, so that scripts can tell them apart. 5 and 13 are the launcher's. */
public enum ExitCode {
    OK(0, "all went well"),
    USAGE(2, "an option or command that there is not"),
    NAME(3, "something given as a domain is not one"),
    PORT_IN_USE(4, "another program listens on the port"),
    NO_JDK(5, "no JDK 25 was found"),
    NO_DNS(6, "no DNS server is configured, or none answers"),
    DATABASE(7, "the database cannot be started or reached"),
    SEEDS(8, "a list of names cannot be read"),
    CONFIGURATION(9, "a setting is unknown or has a value that makes no sense"),
    MISSING_PACKAGES(10, "the lab needs something that this machine lacks"),
    LAB_DISAGREES(11, "the radar did not see what the lab contains"),
    QUERY(12, "the query is wrong"),
    BUILD_FAILED(13, "the build failed"),
    NO_NAMESPACES(14, "the lab needs user namespaces, which this machine does not allow"),
    LAB_FAILED(15, "a server of the lab, or the radar in it, did not start"),
    INTERNAL(70, "a mistake of ours");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
