package org.xmppradar.link.server;

import org.xmppradar.model.DomainName;

/**
 * Somebody on a stream says that it is a domain.
 *
 * @param stream our id of that stream
 * @param key what the domain's own server must recognize
 */
record Claim(DomainName domain, String stream, String key) {}
