package org.xmppradar.net;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/**
 * Remembers what is not there for as long as the zone says (RFC 2308 5), so that a flood of names that do not exist costs one
 * question: below a name that does not exist there is nothing (RFC 8020; threats.md D1). Bounded.
 */
final class NegativeCache {

    private static final int REMEMBERED = 100_000;

    /** What RFC 2308 5 calls sensible; a mistake must not be remembered for a week. */
    private static final Duration LONGEST = Duration.ofHours(3);

    /** Stands for all types in the key of a name that does not exist; as a type it is reserved. */
    private static final int ANY_TYPE = 0;

    private record Key(Name name, int type) {}

    private record Negative(Reply reply, Duration life) {}

    private final Cache<Key, Negative> negatives;

    NegativeCache(Ticker ticker) {
        this.negatives = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .expireAfter(Expiry.<Key, Negative>writing((_, negative) -> negative.life()))
                .build();
    }

    /** The earlier reply that says that there is no answer to {@code question}. */
    Optional<Reply> find(Record question) {
        return Optional.ofNullable(negatives.getIfPresent(new Key(question.getName(), question.getType())))
                .or(() -> noSuchName(question.getName()))
                .map(Negative::reply);
    }

    /** Keeps a reply that says "none" itself, not through an alias, and whose zone says for how long. */
    void keep(Record question, Message message, Reply reply) {
        if (!message.getSection(Section.ANSWER).isEmpty()) {
            return;
        }
        switch (reply.status()) {
            case NO_SUCH_NAME -> keep(new Key(question.getName(), ANY_TYPE), message, reply);
            case NO_DATA -> keep(new Key(question.getName(), question.getType()), message, reply);
            default -> {}
        }
    }

    private void keep(Key key, Message message, Reply reply) {
        message.getSection(Section.AUTHORITY).stream()
                .filter(record -> record instanceof SOARecord && key.name().subdomain(record.getName()))
                .map(record -> life((SOARecord) record))
                .findFirst()
                .ifPresent(life -> negatives.put(key, new Negative(reply, life)));
    }

    private static Duration life(SOARecord zone) {
        Duration said = Duration.ofSeconds(Math.min(zone.getTTL(), zone.getMinimum()));
        return said.compareTo(LONGEST) < 0 ? said : LONGEST;
    }

    /** The name or one above it, the root excepted. */
    private Optional<Negative> noSuchName(Name name) {
        return IntStream.range(0, name.labels() - 1)
                .mapToObj(labels -> negatives.getIfPresent(new Key(new Name(name, labels), ANY_TYPE)))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
