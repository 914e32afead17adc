package org.xmppradar.observation;

import java.util.Optional;
import org.xmppradar.model.Text;

/**
 * How a server presents itself. Without addresses of people (threats.md W6): those it wants known it publishes by XEP-0157.
 *
 * @param url an address of the web, or empty
 * @param country where the server says it is at home
 * @param description in the server's own words
 */
public record Card(
        String fullName,
        String nickname,
        String url,
        String organisation,
        String country,
        String description,
        Optional<Photo> photo) {

    private static final int LIMIT = 256;
    private static final int DESCRIPTION_LIMIT = 1_000;

    /**
     * A picture that is not kept.
     *
     * @param type its media type as the card says it; may be empty
     * @param bytes how large it is; empty when it is not in the card, or was too large to read
     * @param sha256 of the picture in lower-case hexadecimal; empty in the same cases
     */
    public record Photo(String type, Optional<Integer> bytes, String sha256) {

        public Photo {
            type = Text.clean(type, LIMIT);
        }
    }

    public Card {
        fullName = Text.clean(fullName, LIMIT);
        nickname = Text.clean(nickname, LIMIT);
        url = Text.clean(url, LIMIT);
        organisation = Text.clean(organisation, LIMIT);
        country = Text.clean(country, LIMIT);
        description = Text.clean(description, DESCRIPTION_LIMIT);
    }

    /** Whether the card says nothing at all. */
    public boolean isEmpty() {
        return photo.isEmpty() && (fullName + nickname + url + organisation + country + description).isEmpty();
    }
}
