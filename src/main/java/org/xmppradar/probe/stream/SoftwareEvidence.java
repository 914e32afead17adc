package org.xmppradar.probe.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.SoftwareHint;
import org.xmppradar.observation.StreamFeatures;

/**
 * Guesses a server's software from what it says to strangers. The strongest evidence is what it says of itself in XEP-0115; words
 * of its own in errors come next; the shape of stream ids is weak, as several share one (nmap's xmpp-info, whose table is of
 * 2011, gives it 6 of 10; the shapes here were seen at the servers of the lab or read in their sources).
 */
final class SoftwareEvidence {

    private static final String CAPS = "http://jabber.org/protocol/caps";

    private record Sign(Pattern pattern, String software, int confidence, String evidence) {

        Optional<SoftwareHint> in(String text) {
            return pattern.matcher(text).find()
                    ? Optional.of(new SoftwareHint(software, confidence, evidence))
                    : Optional.empty();
        }
    }

    private static final List<Sign> NODES = List.of(
            node("process-one\\.net/en/ejabberd", "ejabberd"),
            node("prosody\\.im", "Prosody"),
            node("igniterealtime\\.org", "Openfire"),
            node("tigase", "Tigase"),
            node("mongooseim", "MongooseIM"),
            node("metronome", "Metronome"));

    private static final List<Sign> WORDS = List.of(
            words("^host-unknown: This (?:server|host) does not serve ", "Prosody", 7),
            words("^host-unknown: service requested for unknown domain", "jabberd2", 7));

    private static final List<Sign> IDS = List.of(
            id("^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "Prosody", 5, "a UUID"),
            id("^[0-9a-z]{40}$", "jabberd2", 6, "40 digits and small letters"),
            id("^[0-9]{8,20}$", "ejabberd", 6, "a long number"),
            id("^[0-9a-f]{16}$", "M-Link", 3, "16 hexadecimal digits"),
            id("^(?=.*[a-z])(?=.*[0-9])[0-9a-z]{8,10}$", "Openfire", 4, "8 to 10 digits and small letters"));

    private SoftwareEvidence() {}

    /** One hint for each kind of evidence at most. */
    static List<SoftwareHint> of(Glimpse glimpse) {
        List<StreamFeatures> streams = Stream.of(glimpse.afterTls(), glimpse.beforeTls())
                .flatMap(Optional::stream)
                .toList();
        List<SoftwareHint> hints = new ArrayList<>();
        hint(NODES, streams.stream().flatMap(SoftwareEvidence::capabilities)).ifPresent(hints::add);
        hint(WORDS, glimpse.failure().filter(SoftwareEvidence::isOfStream).map(Failure::detail).stream())
                .ifPresent(hints::add);
        hint(IDS, streams.stream().map(StreamFeatures::id)).ifPresent(hints::add);
        return hints;
    }

    private static Optional<SoftwareHint> hint(List<Sign> signs, Stream<String> texts) {
        return texts.flatMap(text -> signs.stream().flatMap(sign -> sign.in(text).stream()))
                .findFirst();
    }

    private static Stream<String> capabilities(StreamFeatures features) {
        return features.features().stream()
                .filter(feature -> feature.namespace().equals(CAPS))
                .map(feature -> feature.value());
    }

    private static boolean isOfStream(Failure failure) {
        return failure.kind() == FailureKind.HOST_UNKNOWN || failure.kind() == FailureKind.STREAM_ERROR;
    }

    private static Sign node(String pattern, String software) {
        return new Sign(
                Pattern.compile("\\[node='[^']*" + pattern, Pattern.CASE_INSENSITIVE),
                software,
                9,
                "its entity capabilities name it");
    }

    private static Sign words(String pattern, String software, int confidence) {
        return new Sign(Pattern.compile(pattern), software, confidence, "the words of its stream error");
    }

    private static Sign id(String pattern, String software, int confidence, String shape) {
        return new Sign(Pattern.compile(pattern), software, confidence, "its stream id is " + shape);
    }
}
