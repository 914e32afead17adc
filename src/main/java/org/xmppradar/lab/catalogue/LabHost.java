package org.xmppradar.lab.catalogue;

import java.util.Optional;
import org.xmppradar.model.HostName;

/** A machine of the lab: one loopback address, and perhaps a program that listens there. */
public record LabHost(HostName name, Optional<String> address, Optional<ServerProgram> program) {

    static final String PARENT = ".hosts.example";
}
