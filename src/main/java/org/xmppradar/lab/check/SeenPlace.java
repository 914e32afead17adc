package org.xmppradar.lab.check;

import java.util.Optional;
import org.xmppradar.lab.catalogue.Findings;

/** What the radar says of one place: an endpoint, or a question for SRV records. */
public record SeenPlace(String place, String status, Optional<Findings> findings, Optional<String> certificate) {}
