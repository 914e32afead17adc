package org.xmppradar.lab.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the lab's servers have for a radar that needs a home: accounts, and places for components. */
public final class LabHome {

    /** Of the accounts. */
    public static final String PASSWORD = "lab-password";

    /** Makes the account, in Erlang, while ejabberd starts. */
    static final String EJABBERD_ACCOUNT =
            "ejabberd_auth:try_register(<<\"radar\">>, <<\"oak.example\">>, <<\"" + PASSWORD + "\">>).";

    private static final String ACCOUNT = "data/prosody/good%2eexample/accounts/radar.dat";

    private LabHome() {}

    /** Prosody makes a hash of the password when it is first used. */
    static void write(Path lab) throws IOException {
        Path file = lab.resolve(ACCOUNT);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "return { [\"password\"] = \"" + PASSWORD + "\"; };\n");
    }

    /** The settings of a radar inside that logs in with the account radar@good.example, of Prosody. */
    public static List<String> asAccount() {
        return account("good.example");
    }

    /** The settings of a radar inside that logs in with the account radar@oak.example, of ejabberd. */
    public static List<String> asAccountOfEjabberd() {
        return account("oak.example");
    }

    /** The settings of a radar inside that logs in with the account radar@elm.example, which jabberd2 lets everybody make. */
    public static List<String> asAccountOfJabberd2() {
        return account("elm.example");
    }

    /** The settings of a radar inside that is the component radar.example, of Prosody. */
    public static List<String> asComponent() {
        return component("radar.example", "127.0.0.11");
    }

    /** The settings of a radar inside that is the component radar-too.example, of ejabberd. */
    public static List<String> asComponentOfEjabberd() {
        return component("radar-too.example", "127.0.0.20");
    }

    private static List<String> account(String domain) {
        return List.of(
                "radar.link.kind=account",
                "radar.link.account.jid=radar@" + domain,
                "radar.link.account.password=" + PASSWORD);
    }

    private static List<String> component(String domain, String host) {
        return List.of(
                "radar.link.kind=component",
                "radar.link.component.domain=" + domain,
                "radar.link.component.secret=lab-secret",
                "radar.link.component.host=" + host);
    }
}
