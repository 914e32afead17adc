package org.xmppradar.link.account;

import java.util.List;
import org.xmppradar.lab.server.LabHome;
import org.xmppradar.link.LinkContract;

class AccountLinkIT extends LinkContract {

    @Override
    protected List<String> settings() {
        return LabHome.asAccount();
    }

    @Override
    protected List<String> settingsWithWrongSecret() {
        return LabHome.asAccount().stream()
                .map(setting -> setting.replace(LabHome.PASSWORD, "guessed"))
                .toList();
    }
}
