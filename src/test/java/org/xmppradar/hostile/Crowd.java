package org.xmppradar.hostile;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.xmppradar.fake.FakeServer;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Visits peers of which none ever ends, all at once, in a process whose memory is small. */
final class Crowd {

    private Crowd() {}

    /** Argument: how many. */
    public static void main(String[] arguments) throws Exception {
        int many = Integer.parseInt(arguments[0]);
        try (Target target = new Target();
                FakeServer endless = FakeServer.playing(OnStream.endless("<a>", "x"))) {
            Map<String, Long> verdicts = Flux.range(0, many)
                    .flatMap(_ -> target.visiting(endless).subscribeOn(Schedulers.parallel()), many)
                    .map(OnStream::words)
                    .collect(Collectors.groupingBy(words -> words, Collectors.counting()))
                    .blockOptional(Duration.ofMinutes(2))
                    .orElseThrow();
            System.out.println(verdicts);
        }
    }
}
