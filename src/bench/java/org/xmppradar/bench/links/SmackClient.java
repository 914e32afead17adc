package org.xmppradar.bench.links;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.X509TrustManager;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import org.xmppradar.link.LinkProcess.Query;

/** The peer: Smack as one would use it, asking all at once. Told and answering in the lines of LinkProcess. */
final class SmackClient {

    private static final int PATIENCE_SECONDS = 120;

    private final XMPPTCPConnection connection;

    private SmackClient(XMPPTCPConnection connection) {
        this.connection = connection;
    }

    /** Arguments: the domain, user and password of its account, and where that is. */
    public static void main(String[] arguments)
            throws IOException, XMPPException, SmackException, InterruptedException {
        XMPPTCPConnection connection = new XMPPTCPConnection(XMPPTCPConnectionConfiguration.builder()
                .setXmppDomain(arguments[0])
                .setUsernameAndPassword(arguments[1], arguments[2])
                .setHostAddress(InetAddress.ofLiteral(arguments[3]))
                .setSecurityMode(SecurityMode.required)
                .setCustomX509TrustManager(new Credulous())
                .setHostnameVerifier((name, session) -> true)
                .build());
        connection.setReplyTimeout(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        connection.connect().login();
        System.out.println("ready");
        new SmackClient(connection).serve();
    }

    private void serve() throws IOException, InterruptedException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = questions.readLine();
        while (line != null) {
            String[] words = line.split(" ", -1);
            System.out.println(many(Integer.parseInt(words[1]), words[2], Arrays.copyOfRange(words, 3, words.length)));
            line = questions.readLine();
        }
        System.exit(0);
    }

    private String many(int rounds, String queries, String[] domains)
            throws InterruptedException, XmppStringprepException {
        List<Query> asked =
                Arrays.stream(queries.split(",", -1)).map(Query::valueOf).toList();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        int all = rounds * domains.length * asked.size();
        CountDownLatch open = new CountDownLatch(all);
        long begun = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            for (String domain : domains) {
                for (Query query : asked) {
                    ask(domain, query, answered, refused, open);
                }
            }
        }
        boolean _ = open.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        int failed = all - answered.get() - refused.get();
        return "answered " + answered + " refused " + refused + " failed " + failed + " millis " + millis;
    }

    private void ask(String domain, Query query, AtomicInteger answered, AtomicInteger refused, CountDownLatch open)
            throws XmppStringprepException {
        IQ iq = new Question(query);
        iq.setType(IQ.Type.get);
        iq.setTo(JidCreate.domainBareFrom(domain));
        connection
                .sendIqRequestAsync(iq)
                .onSuccess(_ -> {
                    answered.incrementAndGet();
                    open.countDown();
                })
                .onError(failure -> {
                    refused.addAndGet(failure instanceof XMPPErrorException ? 1 : 0);
                    open.countDown();
                });
    }

    private static final class Question extends IQ {

        Question(Query query) {
            super(query.element().name(), query.element().namespace());
        }

        @Override
        protected IQChildElementXmlStringBuilder getIQChildElementBuilder(IQChildElementXmlStringBuilder xml) {
            xml.setEmptyElement();
            return xml;
        }
    }

    /** Believes everybody: it is only to be fast. */
    private static final class Credulous implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
