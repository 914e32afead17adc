package org.xmppradar.web;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.BlastAnswer;
import org.xmppradar.query.BlastAnswer.BlastRadius;
import org.xmppradar.query.BlastAnswer.Unanswered;
import org.xmppradar.query.BlastRadii;
import org.xmppradar.query.Failing;
import org.xmppradar.query.Measured;
import org.xmppradar.query.Rankings;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The page that says what a failure would take with it, and where to ask for which. */
@Controller("blastRadiusPage")
class BlastRadiusController {

    private static final int LONGEST = 300;
    private static final int SHOWN = 6;

    /** What many domains stand on: where asking is worth while. */
    private static final List<Measured> COMMON = List.of(
            Measured.AUTHORITY, Measured.HOST, Measured.NETWORK, Measured.DNS, Measured.SOFTWARE, Measured.VERSION);

    private final BlastRadii radii;
    private final Rankings rankings;
    private final AsOf asOf;

    BlastRadiusController(BlastRadii radii, Rankings rankings, AsOf asOf) {
        this.radii = radii;
        this.rankings = rankings;
        this.asOf = asOf;
    }

    /** What fails is {@code of}, or what the form sends: {@code kind} and {@code key}. */
    @GetMapping("/blast-radius")
    Mono<Rendering> blastRadius(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String at) {
        String asked = Text.clean(of.isBlank() && !key.isBlank() ? kind + ":" + key : of, LONGEST);
        Instant instant = asOf.read(at);
        return asked.isEmpty()
                ? pick(asked, "", HttpStatus.OK, at, instant)
                : radii.of(Failing.parse(asked), instant).flatMap(answer -> page(asked, answer, at, instant));
    }

    private Mono<Rendering> page(String asked, BlastAnswer answer, String at, Instant instant) {
        return switch (answer) {
            case BlastRadius radius ->
                Mono.just(form(asked, at).modelAttribute("radius", radius).build());
            case Unanswered(String sentence) -> pick(asked, sentence, HttpStatus.NOT_FOUND, at, instant);
        };
    }

    private Mono<Rendering> pick(String asked, String sentence, HttpStatus status, String at, Instant instant) {
        return Flux.fromIterable(COMMON)
                .concatMap(common -> rankings.ranking(common, instant, SHOWN))
                .collectList()
                .map(most -> form(asked, at)
                        .status(status)
                        .modelAttribute("sentence", sentence)
                        .modelAttribute("candidates", most)
                        .build());
    }

    private static Rendering.Builder<?> form(String asked, String at) {
        int colon = asked.indexOf(':');
        return Rendering.view("blast-radius")
                .modelAttribute("of", asked)
                .modelAttribute("kinds", Failing.Kind.values())
                .modelAttribute("kind", colon < 0 ? "host" : asked.substring(0, colon))
                .modelAttribute("key", asked.substring(colon + 1))
                .modelAttribute("at", Text.clean(at, LONGEST));
    }
}
