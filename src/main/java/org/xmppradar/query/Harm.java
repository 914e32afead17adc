package org.xmppradar.query;

/** What a failure does to a way in. */
enum Harm {
    /** It does not rest on what fails. */
    NONE,
    /** It stays open over something else: another address, another name server. */
    THINNED,
    /** It leads nowhere any more. */
    BROKEN;

    /** Of {@code all} equal supports so many fail; what has none rests on something that is not known, and stays. */
    static Harm of(long failing, long all) {
        if (failing == 0) {
            return NONE;
        }
        return failing == all ? BROKEN : THINNED;
    }
}
