package org.xmppradar.query;

import java.util.regex.Pattern;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/**
 * A place in the feed of changes: behind the change with this number. Numbers grow in the order in which changes become visible, so
 * that who goes on from here has missed none and gets none twice. Callers need not know what is in it.
 */
public record ChangeCursor(long seq) {

    static final ChangeCursor START = new ChangeCursor(0);

    /** Behind every change that there ever will be. */
    static final ChangeCursor END = new ChangeCursor((long) Math.pow(36, 9));

    private static final Pattern WRITTEN = Pattern.compile("c[0-9a-z]{1,12}");
    private static final int RADIX = 36;

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws InvalidName with a sentence that says what is wrong
     */
    static ChangeCursor parse(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new InvalidName("'" + Text.clean(written, 40)
                    + "' is no place in the feed: pass on the 'next' of an earlier answer, or nothing");
        }
        return new ChangeCursor(Long.parseLong(written.substring(1), RADIX));
    }

    @Override
    public String toString() {
        return "c" + Long.toString(seq, RADIX);
    }
}
