package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How reachable one service was over a span: a state machine over what was seen at its endpoints, pure. Its states are those of
 * {@link Reach}; it leaves one only where something else was seen, where visits ended, or where what was seen is too old to be
 * believed. Endpoints first: all good is up, all bad is down, anything else is degraded. Where no endpoint says anything the DNS
 * does: a question that failed is down, "there is none" is absent. In a gap nothing is claimed, whatever was seen before it.
 */
record Reachability(List<StatusSpell> spells, Watch watch) {

    /** The endpoints of a service are asked one after the other; what changes within one visit changes at once. */
    private static final Duration VISIT = Duration.ofMinutes(3);

    /** The segments that make up the span, oldest first, without holes, no two neighbours alike. */
    List<UptimeSegment> segments(Instant from, Instant to) {
        List<Stretch> stretches = spells.stream().collect(Collectors.groupingBy(StatusSpell::scope)).values().stream()
                .flatMap(ofOne -> Stretch.damped(ofOne, watch).stream())
                .sorted((left, right) -> left.problem().compareTo(right.problem()))
                .toList();
        List<Gap> gaps = watch.gaps(to);
        List<UptimeSegment> segments = new ArrayList<>();
        List<Moment> moments = moments(stretches, gaps, from, to);
        for (int i = 0; i < moments.size(); i++) {
            Instant end = i + 1 < moments.size() ? moments.get(i + 1).first() : to;
            add(segments, at(moments.get(i), end, stretches, gaps));
        }
        return segments;
    }

    /** When something may have changed: from the first to the last change of one visit. */
    private record Moment(Instant first, Instant last) {}

    private static List<Moment> moments(List<Stretch> stretches, List<Gap> gaps, Instant from, Instant to) {
        TreeSet<Instant> changes = Stream.of(
                        Stream.of(from),
                        stretches.stream().flatMap(stretch -> Stream.of(stretch.from(), stretch.to())),
                        gaps.stream().flatMap(gap -> Stream.concat(Stream.of(gap.from()), gap.until().stream())))
                .flatMap(each -> each)
                .filter(change -> !change.isBefore(from) && change.isBefore(to))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Moment> moments = new ArrayList<>();
        for (Instant change : changes) {
            boolean same = !moments.isEmpty()
                    && change.isBefore(moments.getLast().first().plus(VISIT));
            Instant first = same ? moments.removeLast().first() : change;
            moments.add(new Moment(first, change));
        }
        return moments;
    }

    private static UptimeSegment at(Moment moment, Instant end, List<Stretch> stretches, List<Gap> gaps) {
        Instant instant = moment.last();
        boolean unseen =
                gaps.stream().anyMatch(gap -> gap.holds(instant) || gap.from().equals(instant));
        if (unseen) {
            return new UptimeSegment(moment.first(), end, Reach.GAP, false, List.of());
        }
        List<Stretch> standing =
                stretches.stream().filter(stretch -> stretch.holds(instant)).toList();
        List<Stretch> doors = standing.stream()
                .filter(stretch -> stretch.door() && stretch.state() != Reach.UNKNOWN)
                .toList();
        return doors.isEmpty() ? ofDns(moment, end, standing) : ofDoors(moment, end, doors);
    }

    private static UptimeSegment ofDoors(Moment moment, Instant end, List<Stretch> doors) {
        List<Reach> states = doors.stream().map(Stretch::state).distinct().toList();
        boolean unstable = doors.stream().anyMatch(Stretch::unstable);
        Reach state = states.size() == 1 ? states.getFirst() : Reach.DEGRADED;
        return new UptimeSegment(moment.first(), end, state, unstable, problems(doors));
    }

    private static UptimeSegment ofDns(Moment moment, Instant end, List<Stretch> standing) {
        List<Stretch> telling = standing.stream()
                .filter(stretch -> stretch.state() == Reach.DOWN || stretch.state() == Reach.ABSENT)
                .toList();
        Reach state = telling.stream().map(Stretch::state).min(Reach::compareTo).orElse(Reach.UNKNOWN);
        return new UptimeSegment(moment.first(), end, state, false, problems(telling));
    }

    private static List<String> problems(List<Stretch> stretches) {
        return stretches.stream()
                .map(Stretch::problem)
                .filter(problem -> !problem.isEmpty())
                .distinct()
                .toList();
    }

    private static void add(List<UptimeSegment> segments, UptimeSegment next) {
        boolean same = !segments.isEmpty() && segments.getLast().isLike(next);
        segments.add(same ? segments.removeLast().until(next.to()) : next);
    }
}
