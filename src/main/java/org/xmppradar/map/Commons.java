package org.xmppradar.map;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds names for communities in what their members have in common, and others have less. */
final class Commons {

    /** What so many of the members have is theirs together. */
    private static final double MOST = 0.5;

    /** What is so much more frequent among them than elsewhere tells them apart. */
    private static final double LIFT = 1.5;

    /** Countries' domains that the whole world uses, for what they seem to mean. */
    private static final Set<String> EVERYWHERE = Set.of(
            "ai", "cc", "cf", "co", "fm", "ga", "gg", "gq", "im", "io", "is", "me", "ml", "pw", "sh", "su", "tk", "to",
            "tv", "ws");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Survey survey;
    private final Map<String, Long> countries;
    private final Map<String, Long> software;
    private final Map<String, Long> languages;

    Commons(Survey survey) {
        this.survey = survey;
        this.countries = counts(survey.names(), this::country);
        this.software = counts(survey.names(), this::software);
        this.languages = counts(survey.names(), this::language);
    }

    /**
     * A name.
     *
     * @param about the domain or host that it names; empty where it names none
     */
    record Title(String text, String about) {}

    /** Names for a community, the best first; {@code members} are its domains, those with the most links first. */
    List<Title> titles(List<String> members) {
        Optional<String> host = common(members, this::host, Map.of());
        Optional<String> country = common(members, this::country, countries);
        Optional<String> language = common(members, this::language, languages).map(name -> name + "-speaking");
        Optional<String> land = country.or(() -> language);
        Optional<String> program = common(members, this::software, software);
        Title first = new Title("Around " + members.getFirst(), members.getFirst());
        Stream<Title> shared = Stream.of(
                        host.map(name -> new Title("Hosted at " + name, name)),
                        country.map(name -> new Title(name, "")),
                        language.map(name -> new Title(name, "")),
                        land.flatMap(name -> program.map(runs -> new Title(name + ", " + runs, ""))),
                        land.map(name -> new Title(name + ", around " + first.about(), first.about())),
                        program.map(runs -> new Title(runs + " around " + first.about(), first.about())))
                .flatMap(Optional::stream);
        return Stream.concat(shared, Stream.of(first)).toList();
    }

    /** What most of them have; unless nearly as many have it everywhere. */
    private Optional<String> common(
            List<String> members, Function<String, String> trait, Map<String, Long> everywhere) {
        return counts(members, trait).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(entry -> entry.getValue() >= MOST * members.size())
                .filter(entry -> (double) entry.getValue() / members.size()
                        >= LIFT * everywhere.getOrDefault(entry.getKey(), 0L) / survey.nodes())
                .map(Map.Entry::getKey);
    }

    private static Map<String, Long> counts(List<String> names, Function<String, String> trait) {
        return names.stream()
                .map(trait)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }

    private String host(String name) {
        return survey.traits().hosts().getOrDefault(name, "");
    }

    private String software(String name) {
        return survey.traits().software().getOrDefault(name, "");
    }

    /** What a server's own word for its language comes to in English; nothing where it is none that ISO 639 knows. */
    private String language(String name) {
        Locale said = Locale.forLanguageTag(survey.traits().languages().getOrDefault(name, ""));
        return LANGUAGES.contains(said.getLanguage()) ? said.getDisplayLanguage(Locale.ENGLISH) : "";
    }

    /** The country whose domain a name ends with. */
    private String country(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1);
        String code = end.equals("uk") ? "GB" : end.toUpperCase(Locale.ROOT);
        return !EVERYWHERE.contains(end) && COUNTRIES.contains(code)
                ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH)
                : "";
    }
}
