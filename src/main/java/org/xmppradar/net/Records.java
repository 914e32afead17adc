package org.xmppradar.net;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.TXTRecord;
import org.xmppradar.model.HostName;
import org.xmppradar.model.InvalidName;
import org.xmppradar.observation.DnsAnswer;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.PublishedRecord;
import org.xmppradar.observation.SrvRecord;
import org.xmppradar.observation.TlsaRecord;

/** Replies of the resolver as outcomes in the radar's own terms. */
public final class Records {

    private Records() {}

    public static Outcome<DnsAnswer<SrvRecord>> srv(Reply reply) {
        return outcome(reply, Records::srvRecord);
    }

    public static Outcome<DnsAnswer<InetAddress>> addresses(Reply reply) {
        return outcome(reply, Records::address);
    }

    public static Outcome<DnsAnswer<TlsaRecord>> tlsa(Reply reply) {
        return outcome(reply, Records::tlsaRecord);
    }

    public static Outcome<DnsAnswer<PublishedRecord>> published(Reply reply) {
        return outcome(
                reply,
                record -> Optional.of(new PublishedRecord(record.getName().toString(true), text(record))));
    }

    private static String text(Record record) {
        return record instanceof TXTRecord txt ? String.join("", txt.getStrings()) : record.rdataToString();
    }

    private static <T> Outcome<DnsAnswer<T>> outcome(Reply reply, Function<Record, Optional<T>> read) {
        if (!reply.answers()) {
            return Outcome.failed(reply.failure(), reply.detail());
        }
        List<T> records = new ArrayList<>();
        reply.records().forEach(record -> read.apply(record).ifPresent(records::add));
        // "There is none" would be a lie: something is there that cannot be read.
        return records.isEmpty() && !reply.records().isEmpty()
                ? Outcome.failed(
                        FailureKind.DNS_MALFORMED, reply.records().getFirst().rdataToString())
                : Outcome.seen(new DnsAnswer<>(records, reply.dnssec(), reply.aliases()));
    }

    private static Optional<SrvRecord> srvRecord(Record record) {
        SRVRecord srv = (SRVRecord) record;
        if (srv.getTarget().equals(Name.root)) {
            return Optional.of(new SrvRecord(srv.getPriority(), srv.getWeight(), srv.getPort(), Optional.empty()));
        }
        return host(srv.getTarget())
                .map(host -> new SrvRecord(srv.getPriority(), srv.getWeight(), srv.getPort(), Optional.of(host)));
    }

    private static Optional<HostName> host(Name name) {
        try {
            return Optional.of(HostName.parse(name.toString()));
        } catch (InvalidName unusable) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> address(Record record) {
        return switch (record) {
            case ARecord a -> Optional.of(a.getAddress());
            case AAAARecord aaaa -> Optional.of(aaaa.getAddress());
            default -> Optional.empty();
        };
    }

    private static Optional<TlsaRecord> tlsaRecord(Record record) {
        TLSARecord tlsa = (TLSARecord) record;
        return Optional.of(new TlsaRecord(
                tlsa.getCertificateUsage(),
                tlsa.getSelector(),
                tlsa.getMatchingType(),
                HexFormat.of().formatHex(tlsa.getCertificateAssociationData())));
    }
}
