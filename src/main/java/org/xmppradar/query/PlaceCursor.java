package org.xmppradar.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/** A place in a list that was computed: behind the domain of this rank and name, be it still there or not. */
record PlaceCursor(int rank, String name) {

    static final PlaceCursor START = new PlaceCursor(Integer.MIN_VALUE, "");

    private static final Pattern WRITTEN = Pattern.compile("t(-?\\d{1,10}):([a-z0-9._-]{1,253})");

    /**
     * Reads what {@link #toString} wrote; the beginning for an empty text.
     *
     * @throws InvalidName with a sentence that says what is wrong
     */
    static PlaceCursor parse(String written) {
        if (written.isEmpty()) {
            return START;
        }
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw wrong(written);
        }
        long rank = Long.parseLong(matcher.group(1));
        if (rank != (int) rank) {
            throw wrong(written);
        }
        return new PlaceCursor((int) rank, matcher.group(2));
    }

    static InvalidName wrong(String written) {
        return new InvalidName(
                "'" + Text.clean(written, 40)
                        + "' is no place in this list: pass on the 'next' of an earlier answer to the same question, or nothing");
    }

    @Override
    public String toString() {
        return "t" + rank + ":" + name;
    }
}
