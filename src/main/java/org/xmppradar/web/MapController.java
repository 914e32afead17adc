package org.xmppradar.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The map: a page without data of its own. The browser asks the API for the edition, so that what never changes is kept. */
@Controller("mapPage")
class MapController {

    /** The address has the whole view, which only the browser reads. */
    @GetMapping("/map")
    String map() {
        return "map";
    }
}
