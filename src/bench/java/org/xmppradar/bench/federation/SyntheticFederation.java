package org.xmppradar.bench.federation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.xmppradar.bench.federation.Dice.Of;
import org.xmppradar.bench.federation.State.Presence;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.observation.Federation.RemoteDomain;
import org.xmppradar.observation.Visit;

/**
 * A federation and two years of its life, as visits in the order of time. Each day is told from the seed alone; nothing is kept, so its
 * size costs time and no memory.
 */
public final class SyntheticFederation {

    public static final Instant FIRST_DAY = Instant.parse("2024-11-01T00:00:00Z");

    /** Every so many domains are looked at by their clients' door too, which has a certificate of its own. */
    private static final int TWO_DOORS = 5;

    private final Size size;
    private final Dice dice;
    private final Names names;
    private final Life life;
    private final Course course;
    private final Links links;
    private final Certificates certificates;

    public SyntheticFederation(Size size, long seed) {
        this.size = size;
        this.dice = new Dice(seed);
        this.names = new Names(dice);
        this.life = new Life(size, dice);
        this.course = new Course(size, dice, life);
        this.links = new Links(size, dice);
        this.certificates = new Certificates(size, course, FIRST_DAY);
    }

    public Size size() {
        return size;
    }

    public DomainName name(int number) {
        return names.domain(number);
    }

    /** What a visit shows. */
    public enum Part {
        ALL,
        /** All but whom the domain names. */
        WITHOUT_LINKS,
        /** Only whom the domain names, which can be written only when those are known to be willing. */
        LINKS
    }

    /** All domains of the first day, seen as they are on day {@code state}, on day {@code day}. */
    public Stream<Visit> all(Part part, int state, int day) {
        return IntStream.range(0, size.domains()).mapToObj(number -> visit(number, part, state, day));
    }

    /** The first two visits of each domain, one behind the other: what it is, and a day later whom it names. */
    public Stream<Visit> twice() {
        return IntStream.range(0, size.domains())
                .boxed()
                .flatMap(number -> Stream.of(visit(number, Part.WITHOUT_LINKS, 0, 0), visit(number, Part.LINKS, 0, 1)));
    }

    /**
     * Visits on the days after {@code from} until {@code until}: of each domain on the days on which there is something new to see. The
     * others would change no more than when it was last seen.
     */
    public Stream<Visit> changes(int from, int until) {
        long[] last = LongStream.range(0, size.everyone())
                .map(number -> print((int) number, from))
                .toArray();
        return IntStream.rangeClosed(from + 1, until)
                .boxed()
                .flatMap(day -> IntStream.range(0, size.everyone())
                        .filter(number -> day >= life.begins(number))
                        .filter(number -> isNew(last, number, print(number, day)))
                        .mapToObj(number -> visit(number, Part.ALL, day, day)));
    }

    private static boolean isNew(long[] last, int number, long print) {
        boolean isNew = last[number] != print;
        last[number] = print;
        return isNew;
    }

    /** What can be seen of a domain on a day, as one number. */
    @SuppressWarnings("EnumOrdinal") // within one run
    private long print(int number, int day) {
        State state = course.of(number, day);
        if (state.presence() != Presence.HERE) {
            return state.presence().ordinal();
        }
        long[] print = {state.print(dice)};
        links.on(number, day, life, target -> print[0] += dice.bits(Of.LINK, target, 0));
        return print[0];
    }

    private Visit visit(int number, Part part, int stateDay, int day) {
        Duration within = Duration.ofDays(1).dividedBy(size.everyone()).multipliedBy(number);
        Instant start = FIRST_DAY.plus(Duration.ofDays(day)).plus(within);
        Sight sight = new Sight(names.domain(number), start);
        State state = course.of(number, stateDay);
        if (part != Part.LINKS) {
            atDoors(sight, number, state);
        }
        if (state.presence() == Presence.HERE) {
            inBand(new InBandSight(sight, names.domain(number)), number, part, state, stateDay);
        }
        return sight.visit();
    }

    private void atDoors(Sight sight, int number, State state) {
        List<Service> services = number % TWO_DOORS == 0 ? List.of(Service.S2S, Service.C2S) : List.of(Service.S2S);
        HostName host = names.host(state.host());
        if (state.presence() == Presence.GONE) {
            services.forEach(sight::noSuchDomain);
            return;
        }
        services.forEach(service -> sight.served(service, host));
        sight.addresses(names, state.host(), state.edition());
        for (Service service : services) {
            if (state.presence() == Presence.OUT) {
                sight.unanswered(service, host);
            } else {
                sight.stream(service, host, certificates, number, state);
            }
        }
    }

    private void inBand(InBandSight sight, int number, Part part, State state, int day) {
        if (part != Part.LINKS) {
            sight.info(state);
            sight.version(state);
        }
        if (part != Part.WITHOUT_LINKS) {
            sight.links(named(number, day));
        }
    }

    private List<RemoteDomain> named(int number, int day) {
        List<RemoteDomain> named = new ArrayList<>();
        links.on(
                number,
                day,
                life,
                target -> named.add(InBandSight.remote(names.domain(target), dice.unit(Of.DIRECTION, number, target))));
        return named;
    }
}
