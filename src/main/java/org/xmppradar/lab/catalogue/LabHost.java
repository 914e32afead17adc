package org.xmppradar.lab.catalogue;

import java.util.Optional;
import org.xmppradar.model.HostName;

/**
 * A machine of the lab: one loopback address, and perhaps a program that listens there; or another name of a machine.
 *
 * @param alias the target of its CNAME record; it has no address of its own then
 */
public record LabHost(
        HostName name, Optional<String> address, Optional<HostName> alias, Optional<ServerProgram> program) {

    static final String PARENT = ".hosts.example";
}
