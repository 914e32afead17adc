package org.xmppradar.link.component;

import java.util.List;
import org.xmppradar.lab.server.LabHome;
import org.xmppradar.link.LinkContract;

class ComponentLinkIT extends LinkContract {

    @Override
    protected List<String> settings() {
        return LabHome.asComponent();
    }

    @Override
    protected List<String> settingsWithWrongSecret() {
        return LabHome.asComponent().stream()
                .map(setting -> setting.replace("lab-secret", "guessed"))
                .toList();
    }
}
