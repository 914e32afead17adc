package org.xmppradar.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.Text;

/** The map: a page without data of its own. The browser asks the API for the edition, so that what never changes is kept. */
@Controller("mapPage")
class MapController {

    private static final int LONGEST = 40;

    /** The address has the whole view, which only the browser reads; without scripts, what a picture of the server can show of it. */
    @GetMapping("/map")
    Rendering map(
            @RequestParam(defaultValue = "neighbourhood") String colour, @RequestParam(defaultValue = "") String at) {
        return page("map", colour, at).build();
    }

    /** The map alone, for the pages of others (see {@link PageHeaders}); an empty theme is the reader's own. */
    @GetMapping(PageHeaders.EMBED)
    Rendering embed(
            @RequestParam(defaultValue = "neighbourhood") String colour,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String theme) {
        boolean known = theme.equals("dark") || theme.equals("light");
        Rendering.Builder<?> page = page("map-embed", colour, at);
        return known ? page.modelAttribute("theme", theme).build() : page.build();
    }

    private static Rendering.Builder<?> page(String view, String colour, String at) {
        return Rendering.view(view)
                .modelAttribute("colour", Text.clean(colour, LONGEST))
                .modelAttribute("at", Text.clean(at, LONGEST));
    }
}
