package org.xmppradar.query;

import java.util.Optional;

/**
 * A part of a list of domains, and what else there is to choose.
 *
 * @param facets absent while all domains are being read to count them
 */
public record DomainListing(DomainPage page, Optional<DomainFacets> facets) {}
