package org.xmppradar.lab.catalogue;

import java.util.Optional;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.SrvRecord;

/** One SRV record of a lab domain. */
public record LabService(Service service, Transport transport, SrvRecord record) {

    /** The door that the record points to; empty for the dot. */
    public Optional<Endpoint> endpoint() {
        return record.target().map(host -> new Endpoint(service, transport, host, record.port()));
    }
}
