package org.xmppradar.probe.xmpp;

import java.util.Locale;
import java.util.regex.Pattern;
import org.xmppradar.model.Text;

/** Strangers' words, without the addresses of people: these stay only where XEP-0157 publishes them (threats.md W6). */
final class Words {

    /** Cut before it is searched, as the search takes the square of the length. */
    private static final int LIMIT = 1_000;

    private static final String PART = "[^\\s@/<>\"'(),;:?]{1,256}";
    private static final Pattern ADDRESS = Pattern.compile(PART + "@" + PART);

    private Words() {}

    static String of(String said) {
        String text = Text.clean(said, LIMIT);
        return text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll("(address)");
    }

    /** An address of the web; empty when it is something else. */
    static String webAddress(String said) {
        String address = said.strip();
        String start = address.substring(0, Math.min(address.length(), 8)).toLowerCase(Locale.ROOT);
        boolean web = start.startsWith("http://") || start.equals("https://");
        return web && of(address).equals(address) ? address : "";
    }
}
