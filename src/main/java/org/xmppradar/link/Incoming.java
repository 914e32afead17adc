package org.xmppradar.link;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.xmppradar.xml.Element;

/** What to do with a stanza that comes in. Nobody gets in: answers to our own questions count, and the public services answer. */
public final class Incoming {

    /** However many ask us, we answer so many a second; more would make us somebody's tool (threats.md D2). */
    private static final int ANSWERS_PER_SECOND = 20;

    private final Questions questions;
    private final PublicServices services;
    private final Bucket answers = Bucket.builder()
            .addLimit(
                    limit -> limit.capacity(ANSWERS_PER_SECOND).refillGreedy(ANSWERS_PER_SECOND, Duration.ofSeconds(1)))
            .build();

    public Incoming(Questions questions, PublicServices services) {
        this.questions = questions;
        this.services = services;
    }

    /** Takes a stanza; what is to be sent in return, if anything. Messages and presence are dropped. */
    public Optional<Element> take(Element stanza) {
        if (!Iq.isIq(stanza)) {
            return Optional.empty();
        }
        if (Iq.isAnswer(stanza)) {
            questions.answered(stanza);
            return Optional.empty();
        }
        return services.answer(stanza).filter(_ -> answers.tryConsume(1));
    }
}
