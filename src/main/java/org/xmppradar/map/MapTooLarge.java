package org.xmppradar.map;

/** There is no room to lay out the map. */
final class MapTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int MEGABYTE = 1 << 20;

    MapTooLarge(OutOfMemoryError cause) {
        super(
                "it does not fit into the heap of " + Runtime.getRuntime().maxMemory() / MEGABYTE
                        + " MB; give the radar more by RADAR_JAVA_OPTS=-Xmx…, or lay out fewer links by radar.map.most-links",
                cause);
    }
}
