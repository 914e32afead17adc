package org.xmppradar.map;

/**
 * A community as the map shows it.
 *
 * @param id kept for good
 * @param name what its members share; kept as long as it lives
 * @param about the domain or host that the name names, empty where it names none: its owner may object to that
 * @param colour which of the twelve of the palette; kept as long as it lives
 * @param size how many domains belong to it
 * @param x where its middle is
 */
public record Quarter(int id, String name, String about, int colour, int size, float x, float y) {

    /** So many colours there are. */
    static final int COLOURS = 12;
}
