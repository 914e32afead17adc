package org.xmppradar.link.server;

import java.util.List;
import org.xmppradar.link.LinkContract;
import org.xmppradar.link.LinkInLab;

/** Our own server, wired as in the app, keeps the same contract as the links that live at another's. */
class ServerLinkIT extends LinkContract {

    @Override
    protected List<String> settings() {
        return LinkInLab.asServer(lab());
    }
}
