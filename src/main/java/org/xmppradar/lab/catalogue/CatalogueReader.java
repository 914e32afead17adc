package org.xmppradar.lab.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the catalogue's text: host lines, then one block a domain. */
final class CatalogueReader {

    private final List<LabHost> hosts = new ArrayList<>();
    private final List<LabDomain> domains = new ArrayList<>();
    private Optional<DomainBlock> block = Optional.empty();

    private CatalogueReader() {}

    static Catalogue read(String text) {
        CatalogueReader reader = new CatalogueReader();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                reader.line(line);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
                throw new IllegalArgumentException(
                        "line " + number + " of the lab's catalogue: " + line.strip() + ": " + wrong.getMessage(),
                        wrong);
            }
        }
        reader.endBlock();
        return new Catalogue(reader.hosts, reader.domains);
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("host ")) {
            hosts.add(host(line.split("\\s+")));
        } else if (line.startsWith(" ")) {
            block.orElseThrow(() -> new IllegalArgumentException("belongs to no domain"))
                    .line(line.strip());
        } else {
            endBlock();
            block = Optional.of(new DomainBlock(line.strip()));
        }
    }

    private void endBlock() {
        block.map(DomainBlock::toDomain).ifPresent(domains::add);
    }

    private static LabHost host(String[] words) {
        if (words[2].equals("->")) {
            return new LabHost(
                    DomainBlock.host(words[1]),
                    Optional.empty(),
                    Optional.of(DomainBlock.host(words[3])),
                    Optional.empty());
        }
        return new LabHost(
                DomainBlock.host(words[1]),
                words[2].equals("-") ? Optional.empty() : Optional.of(words[2]),
                Optional.empty(),
                words.length > 3 ? Optional.of(ServerProgram.ofKey(words[3])) : Optional.empty());
    }
}
