package org.xmppradar.link.server;

import java.util.List;
import org.xmppradar.link.LinkContract;

/** Our own server, wired as in the app, keeps the same contract as the links that live at another's. */
class ServerLinkIT extends LinkContract {

    @Override
    protected List<String> settings() {
        return List.of(
                "radar.link.kind=server",
                "radar.link.contact=mailto:abuse@own.example",
                "radar.link.page=https://own.example/",
                "radar.link.server.domain=own.example",
                "radar.link.server.certificate=" + lab().folder().resolve("certs/own.example.crt"),
                "radar.link.server.key=" + lab().folder().resolve("certs/own.example.key"),
                "radar.link.server.listen=127.0.0.50");
    }
}
