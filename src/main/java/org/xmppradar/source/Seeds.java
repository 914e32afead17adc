package org.xmppradar.source;

import java.util.List;
import java.util.Set;
import org.xmppradar.model.DomainName;

/**
 * What a list came to.
 *
 * @param provenance such as {@code list: providers.json}
 * @param names in the order of the list, each once
 * @param bad how many entries are no names
 * @param examples the first of the bad ones, each with its place and what is wrong with it
 */
public record Seeds(String provenance, Set<DomainName> names, int bad, List<String> examples) {}
