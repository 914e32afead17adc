package org.xmppradar.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.BlastAnswer.BlastRadius;
import org.xmppradar.query.BlastAnswer.CutLink;
import org.xmppradar.query.BlastAnswer.Harmed;
import org.xmppradar.query.BlastAnswer.Links;
import org.xmppradar.query.Federation.Member;
import org.xmppradar.query.Federation.Way;

/**
 * Works out who is lost when something fails: pure. One pass over the ways, one over the links: O(domains + ways + links), with a
 * bit for each domain and two counts for each end of a link besides.
 */
final class BlastShape {

    private static final int KEPT_SHOWN = 4;

    /** How many domains of each kind, and how many links, are named at most. */
    record Room(int domains, int links) {

        /** Of a page. */
        static final Room PAGE = new Room(200, 50);

        /** Of a map, on which all are. */
        static final Room MAP = new Room(Integer.MAX_VALUE, 5_000);
    }

    private final Failing what;
    private final String title;
    private final Federation federation;
    private final List<Member> shown;
    private final Harms harms;
    private final Visible visible;
    private final Room room;
    private final List<Member> lost = new ArrayList<>();
    private final List<Member> weakened = new ArrayList<>();

    BlastShape(
            Failing what,
            String title,
            Federation federation,
            List<Member> shown,
            Harms harms,
            Visible visible,
            Room room) {
        this.what = what;
        this.title = title;
        this.federation = federation;
        this.shown = shown;
        this.harms = harms;
        this.visible = visible;
        this.room = room;
    }

    BlastRadius radius() {
        shown.forEach(this::sort);
        Links links = links();
        long reachable = shown.size();
        BlastSentence sentence = new BlastSentence(what.kind(), title, reachable, lost.size(), weakened.size(), links);
        return new BlastRadius(
                what.written(),
                what.kind().key(),
                title,
                federation.at(),
                sentence.summary(),
                sentence.premise(),
                reachable,
                lost.size(),
                reachable == 0 ? 0 : (double) lost.size() / reachable,
                first(lost),
                weakened.size(),
                first(weakened),
                links);
    }

    private void sort(Member member) {
        int broken = 0;
        int harmed = 0;
        for (Way way : member.ways()) {
            Harm harm = harms.at(member, way);
            broken += harm == Harm.BROKEN ? 1 : 0;
            harmed += harm == Harm.NONE ? 0 : 1;
        }
        if (broken == member.ways().size()) {
            lost.add(member);
        } else if (harmed > 0) {
            weakened.add(member);
        }
    }

    private List<Harmed> first(List<Member> members) {
        return members.stream()
                .sorted(Comparator.comparing(Member::name))
                .filter(member -> visible.shows(member.name()))
                .limit(room.domains())
                .map(this::harmed)
                .toList();
    }

    private Harmed harmed(Member member) {
        List<Way> left = member.ways().stream()
                .filter(way -> harms.at(member, way) != Harm.BROKEN)
                .toList();
        Set<String> services = services(left);
        return new Harmed(
                member.name(),
                member.unicode(),
                services(member.ways()).stream()
                        .filter(service -> !services.contains(service))
                        .sorted()
                        .toList(),
                left.isEmpty() ? List.of() : kept(member, left));
    }

    private static Set<String> services(List<Way> ways) {
        return ways.stream().map(way -> way.door().service()).collect(Collectors.toSet());
    }

    private List<String> kept(Member member, List<Way> left) {
        Stream<String> words = what instanceof Failing.OfDns(DomainName provider)
                ? member.nameServers().stream().filter(server -> !Harms.isWithin(server, provider.ascii()))
                : left.stream().map(way -> way.door().text()).sorted();
        return words.filter(visible::shows).limit(KEPT_SHOWN).toList();
    }

    private Links links() {
        FederationLinks all = federation.links();
        Set<String> gone = names(lost);
        Set<String> reachable = names(shown);
        BitSet hidden = all.places(new HashSet<>(visible.domains())::contains);
        LinkCut cut = all.cut(all.places(gone::contains), hidden, room.links());
        BitSet isolated = cut.isolated();
        isolated.and(all.places(reachable::contains));
        return new Links(
                cut.known(),
                cut.cut(),
                cut.named().stream()
                        .map(pair -> link(all.name(pair.one()), all.name(pair.other())))
                        .filter(link -> visible.shows(link.one()) && visible.shows(link.other()))
                        .toList(),
                isolated.cardinality(),
                isolated.stream()
                        .filter(cut::isOpen)
                        .mapToObj(all::name)
                        .sorted()
                        .filter(visible::shows)
                        .limit(room.domains())
                        .toList());
    }

    private static Set<String> names(List<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.toSet());
    }

    private static CutLink link(String one, String other) {
        return one.compareTo(other) < 0 ? new CutLink(one, other) : new CutLink(other, one);
    }
}
