package org.xmppradar.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.map.NewestEdition;
import org.xmppradar.model.Text;
import reactor.core.publisher.Mono;

/**
 * The map: a page without data of its own. The browser asks the API for the edition, so that what never changes is kept; the page only says
 * which files that will be, so that they are on their way before a script asks.
 */
@Controller("mapPage")
class MapController {

    private static final int LONGEST = 40;

    private final NewestEdition newest;

    MapController(NewestEdition newest) {
        this.newest = newest;
    }

    /** The address has the whole view, which only the browser reads; without scripts, what a picture of the server can show of it. */
    @GetMapping("/map")
    Mono<Rendering> map(
            @RequestParam(defaultValue = "neighbourhood") String colour, @RequestParam(defaultValue = "") String at) {
        return page("map", colour, at).map(Rendering.Builder::build);
    }

    /** The map alone, for the pages of others (see {@link PageHeaders}); an empty theme is the reader's own. */
    @GetMapping(PageHeaders.EMBED)
    Mono<Rendering> embed(
            @RequestParam(defaultValue = "neighbourhood") String colour,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String theme) {
        boolean known = theme.equals("dark") || theme.equals("light");
        return page("map-embed", colour, at)
                .map(page -> known ? page.modelAttribute("theme", theme) : page)
                .map(Rendering.Builder::build);
    }

    private Mono<Rendering.Builder<?>> page(String view, String colour, String at) {
        String day = Text.clean(at, LONGEST);
        return newest.number()
                .map(number -> files(number, day))
                .defaultIfEmpty(List.of())
                .map(files -> Rendering.view(view)
                        .modelAttribute("colour", Text.clean(colour, LONGEST))
                        .modelAttribute("at", day)
                        .modelAttribute("files", files));
    }

    /** What will be asked for; of another day the columns are others. */
    private static List<String> files(int number, String day) {
        String edition = "/api/v1/map/editions/" + number;
        return day.isEmpty()
                ? List.of(edition, edition + "/names", edition + "/columns")
                : List.of(edition, edition + "/names");
    }
}
