package org.xmppradar.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppradar.graph.Row;

/** By what communities are named. */
class CommonsTest {

    private static final int ALL = 20;
    private static final List<String> MEMBERS =
            IntStream.range(0, 6).mapToObj(CommonsTest::name).toList();

    private static String name(int number) {
        return "d%02d.example".formatted(number);
    }

    /** The first title of the members where these, and all others, say that they speak so. */
    private static String title(List<String> said, String others) {
        Surveys surveys = new Surveys();
        IntStream.range(0, ALL).forEach(number -> surveys.alone(name(number)));
        SurveyShape shape = surveys.shape();
        for (int number = 0; number < ALL; number++) {
            String language = number < said.size() ? said.get(number) : others;
            if (!language.isEmpty()) {
                shape.language(new Row(Map.of("name", name(number), "language", language)));
            }
        }
        return new Commons(shape.survey(Surveys.AT)).titles(MEMBERS).getFirst().text();
    }

    @Test
    void a_language_that_most_of_them_speak_and_others_do_not_names_them() {
        assertThat(title(List.of("de", "de-AT", "de", "fr", "de", ""), "en")).isEqualTo("German-speaking");
    }

    @Test
    void what_everybody_says_by_default_names_nobody() {
        assertThat(title(List.of("en", "en", "en", "en", "en", "en"), "en")).isEqualTo("Around d00.example");
    }

    @Test
    void what_is_no_language_names_nobody() {
        assertThat(title(List.of("x-none", "x-none", "<b>", "<b>", "qq", "qq"), ""))
                .isEqualTo("Around d00.example");
    }
}
