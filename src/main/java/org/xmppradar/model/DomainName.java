package org.xmppradar.model;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an XMPP domain in its ASCII form (A-labels, lower case, no trailing dot): the key of a domain everywhere.
 *
 * <p>DNS, SNI and certificates speak A-labels, streams and addresses U-labels (RFC 7622 3.2); both come from here, by IDNA
 * 2008 (UTS 46, non-transitional).
 */
public record DomainName(String ascii) implements Comparable<DomainName> {

    private static final IDNA IDNA_2008 = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");
    private static final Pattern LABELS =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final int MAX_LENGTH = 253;

    /** Checks the form; use {@link #parse} for what strangers wrote. */
    public DomainName {
        if (ascii.length() > MAX_LENGTH || !LABELS.matcher(ascii).matches()) {
            throw new InvalidName("'" + shown(ascii) + "' is not a domain name");
        }
    }

    /**
     * Reads a name as people and servers write it: any case, U-labels or A-labels, with or without the trailing dot.
     *
     * @throws InvalidName with a sentence that says what is wrong
     */
    public static DomainName parse(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            throw new InvalidName("an empty name is not a domain name");
        }
        if (text.contains("@")) {
            throw new InvalidName(
                    "'" + shown(text) + "' is an address, not a domain name: leave out what is before the @");
        }
        if (text.contains("/")) {
            throw new InvalidName("'" + shown(text) + "' is not a domain name: write the name alone, without a path");
        }
        if (ADDRESS.matcher(text).matches()) {
            throw new InvalidName("'" + shown(text) + "' is an IP address or has a port; a domain name is needed");
        }
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        IDNA.Info info = new IDNA.Info();
        String ascii = IDNA_2008
                .nameToASCII(bare, new StringBuilder(), info)
                .toString()
                .toLowerCase(Locale.ROOT);
        if (info.hasErrors()) {
            throw new InvalidName("'" + shown(text) + "' is not a domain name");
        }
        if (ascii.indexOf('.') < 0) {
            throw new InvalidName("'" + shown(text) + "' has only one label; an XMPP domain has at least two");
        }
        return new DomainName(ascii);
    }

    /** The name if {@code written} is one; for strangers' lists where a bad entry is only a count. */
    public static Optional<DomainName> tryParse(String written) {
        try {
            return Optional.of(parse(written));
        } catch (InvalidName invalid) {
            return Optional.empty();
        }
    }

    /** The name in U-labels: what a stream's {@code to} must carry (RFC 7622). */
    public String unicode() {
        IDNA.Info info = new IDNA.Info();
        String unicode =
                IDNA_2008.nameToUnicode(ascii, new StringBuilder(), info).toString();
        return info.hasErrors() ? ascii : unicode;
    }

    /** Whether this name is {@code other} or lies below it. */
    public boolean isWithin(DomainName other) {
        return ascii.equals(other.ascii) || ascii.endsWith("." + other.ascii);
    }

    @Override
    public int compareTo(DomainName other) {
        return ascii.compareTo(other.ascii);
    }

    @Override
    public String toString() {
        return ascii;
    }

    private static String shown(String text) {
        return Text.clean(text, 80);
    }
}
