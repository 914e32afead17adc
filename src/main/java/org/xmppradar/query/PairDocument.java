package org.xmppradar.query;

import java.util.List;
import java.util.Optional;

/**
 * Why two domains can talk to each other, or cannot, as far as the stored facts tell. A message needs the way there; its answer needs
 * the way back, as each server calls the other (RFC 6120 4.3) unless both know bidirectional streams (XEP-0288).
 */
public record PairDocument(Way there, Way back) {

    /**
     * The way from one server to another.
     *
     * @param level the whole way in a word: bad when a step fails, flawed when it depends, neutral when not enough is known
     * @param stopsAt the name of the first step that fails
     * @param steps in the order in which a server takes them
     */
    public record Way(
            String from, String to, Level level, String sentence, Optional<String> stopsAt, List<PairStep> steps) {

        static Way of(String from, String to, List<PairStep> steps) {
            Optional<PairStep> failing = first(steps, Level.BAD);
            Level level = failing.or(() -> first(steps, Level.FLAWED))
                    .or(() -> first(steps, Level.NEUTRAL))
                    .map(PairStep::level)
                    .orElse(Level.GOOD);
            return new Way(from, to, level, sentence(from, to, level), failing.map(PairStep::name), steps);
        }

        private static Optional<PairStep> first(List<PairStep> steps, Level level) {
            return steps.stream().filter(step -> step.level() == level).findFirst();
        }

        private static String sentence(String from, String to, Level level) {
            return switch (level) {
                case GOOD -> "Nothing that is known keeps " + from + " from reaching " + to + ".";
                case FLAWED -> from + " reaches " + to + " only where both are lenient.";
                case BAD -> from + " cannot reach " + to + ".";
                case NEUTRAL -> "Not enough is known to tell whether " + from + " reaches " + to + ".";
            };
        }
    }
}
