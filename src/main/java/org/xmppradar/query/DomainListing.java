package org.xmppradar.query;

/** A part of a list of domains, and what else there is to choose. */
public record DomainListing(DomainPage page, DomainFacets facets) {}
