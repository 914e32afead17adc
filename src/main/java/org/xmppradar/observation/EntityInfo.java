package org.xmppradar.observation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xmppradar.model.Text;

/**
 * What an entity says that it is and can do (XEP-0030 3.1).
 *
 * @param identities sorted
 * @param features sorted
 * @param forms further information (XEP-0128), sorted; without contact addresses, which are an observation of their own
 * @param ver the hash over all this, SHA-1 in base64 (XEP-0115 5.1); empty when the answer is ill-formed by 5.4, or was cut
 * @param complete false when the entity said more than is kept
 */
public record EntityInfo(
        List<Identity> identities, List<String> features, List<DataForm> forms, String ver, boolean complete) {

    public static final int MOST_IDENTITIES = 50;
    public static final int MOST_FEATURES = 500;
    public static final int MOST_FORMS = 20;

    /** Metronome's word for a server that everybody may register at. */
    public static final String PUBLIC_SERVER = "urn:xmpp:public-server";

    /** Consent to be named in others' lists of links (XEP-0485). */
    public static final String SERVER_INFORMATION = "urn:xmpp:serverinfo:0";

    private static final int LIMIT = 256;

    public EntityInfo {
        identities =
                identities.stream().distinct().sorted().limit(MOST_IDENTITIES).toList();
        features = features.stream()
                .map(feature -> Text.clean(feature, LIMIT))
                .filter(feature -> !feature.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST_FEATURES)
                .toList();
        forms = forms.stream().distinct().sorted().limit(MOST_FORMS).toList();
        ver = Text.clean(ver, LIMIT);
    }

    public boolean advertises(String feature) {
        return features.contains(feature);
    }

    /** Whether everybody may register, by the server's own word. */
    public boolean isPublicServer() {
        return advertises(PUBLIC_SERVER);
    }

    /** The form of a type; the first when there are several, which XEP-0128 forbids. */
    public Optional<DataForm> form(String type) {
        return forms.stream().filter(form -> form.type().equals(type)).findFirst();
    }

    /** What kinds of service this is; empty for what nobody knows. */
    public Set<ServiceKind> kinds() {
        return ServiceKind.of(this);
    }
}
