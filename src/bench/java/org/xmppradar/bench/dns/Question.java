package org.xmppradar.bench.dns;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xbill.DNS.Type;
import org.xmppradar.bench.peer.Names;

/** A name, and a type. */
record Question(String name, int type) {

    /** How many of them a name has. */
    static final int A_NAME = 10;

    static List<Question> aboutEach(int names) {
        return IntStream.range(0, names)
                .mapToObj(Names::name)
                .flatMap(Question::about)
                .toList();
    }

    /** What the DNS probe asks about a domain that serves itself, and two more. */
    private static Stream<Question> about(String name) {
        return Stream.of(
                new Question(name, Type.A),
                new Question("_xmpp-client._tcp." + name, Type.SRV),
                new Question("_xmpps-client._tcp." + name, Type.SRV),
                new Question("_xmpp-server._tcp." + name, Type.SRV),
                new Question("_xmpps-server._tcp." + name, Type.SRV),
                new Question(name, Type.AAAA),
                new Question("_5222._tcp." + name, Type.TLSA),
                new Question("_5269._tcp." + name, Type.TLSA),
                new Question(name, Type.TXT),
                new Question(name, Type.CAA));
    }

    /** As dnsperf reads it. */
    String line() {
        return name + " " + Type.string(type);
    }
}
