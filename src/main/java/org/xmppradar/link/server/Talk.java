package org.xmppradar.link.server;

import org.xmppradar.observation.Failure;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.StreamEvent;

/** One stage of what is said on a line; when it is over, the next takes its place. All methods run on the line's event loop. */
interface Talk {

    /** It is this talk's turn. */
    void begun(Line line);

    /** The peer has opened its stream. */
    void opened(Line line, StreamEvent.Opened header);

    /** The peer has sent a whole element. */
    void heard(Line line, Element element);

    /** TLS stands. */
    void secured(Line line);

    /** The line is at its end; nothing else happens after this. */
    void over(Failure why);
}
