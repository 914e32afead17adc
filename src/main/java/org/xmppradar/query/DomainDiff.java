package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What changed at a domain between two moments.
 *
 * @param summary all of it in a sentence
 * @param knownSince there when its name became known only between the two
 * @param gaps when nobody looked in between: what happened then is not known
 * @param appeared how many questions have an answer that had none
 * @param vanished how many have none any more
 * @param changed how many have another
 * @param scopes each question whose answer differs, or differed in between
 */
public record DomainDiff(
        String name,
        String unicode,
        Instant from,
        Instant to,
        String summary,
        Optional<Instant> knownSince,
        List<Gap> gaps,
        long appeared,
        long vanished,
        long changed,
        List<ScopeDiff> scopes) {}
