package org.xmppradar.link.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.xmppradar.link.PublicServices;
import org.xmppradar.link.Questions;
import org.xmppradar.model.DomainName;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;

/**
 * Where stanzas of domains that have proved who they are come in. Only two kinds are of any use: answers to our questions, and
 * questions that everybody may ask us, a few at a time. All others are dropped: nobody lives here.
 */
final class Inbox {

    private static final int DOMAINS = 10_000;
    private static final int BURST = 20;
    private static final int PER_SECOND = 2;

    private final DomainName own;
    private final Questions questions;
    private final PublicServices services;
    private final Cache<DomainName, Bucket> allowances = Caffeine.newBuilder()
            .maximumSize(DOMAINS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Inbox(DomainName own, Questions questions, PublicServices services) {
        this.own = own;
        this.questions = questions;
        this.services = services;
    }

    /**
     * Takes a stanza.
     *
     * @param sender the proved domain
     * @param back where an answer can go
     */
    void received(DomainName sender, Element stanza, Way back) {
        boolean toUs = Addresses.domain(stanza.attribute("to")).equals(Optional.of(own));
        if (!toUs || !stanza.is(Namespaces.SERVER, "iq")) {
            return;
        }
        switch (stanza.attribute("type")) {
            case "result", "error" -> answered(sender, stanza);
            case "get", "set" -> {
                if (allowance(sender).tryConsume(1)) {
                    services.answer(stanza).ifPresent(back::send);
                }
            }
            default -> {
                // Not an IQ at all (RFC 6120 8.2.3).
            }
        }
    }

    /** From the domain itself: its users and services were not asked, and it speaks for nobody else. */
    private void answered(DomainName sender, Element iq) {
        if (DomainName.tryParse(iq.attribute("from")).equals(Optional.of(sender))) {
            questions.answered(iq);
        }
    }

    private Bucket allowance(DomainName sender) {
        return allowances.get(
                sender,
                _ -> Bucket.builder()
                        .addLimit(
                                bandwidth -> bandwidth.capacity(BURST).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                        .build());
    }
}
