package org.xmppradar.certificate;

import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;

/**
 * What a certificate is held against.
 *
 * @param domain the XMPP domain: the name that counts (RFC 6120 13.7.2.1)
 * @param host the host that was visited: its name counts with DANE only (RFC 7673 4)
 */
public record Reference(DomainName domain, Service service, HostName host) {}
