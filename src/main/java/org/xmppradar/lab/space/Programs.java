package org.xmppradar.lab.space;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs that the lab is made of, and the Debian packages that they come from. */
public final class Programs {

    private static final int LAST_LINES = 5;

    /** The programs that the lab runs, with the package of each. */
    private static final Map<String, String> NEEDED = Map.of(
            "ip", "iproute2",
            "prosody", "prosody",
            "erl", "ejabberd",
            "jabberd2-router", "jabberd2",
            "nginx", "nginx",
            "unbound", "unbound",
            "knotd", "knot",
            "ldns-signzone", "ldnsutils");

    private Programs() {}

    /** Where a program is; the daemons' folders count although they are seldom on a user's PATH. */
    public static Optional<Path> find(String program) {
        String path =
                Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/local/sbin:/usr/sbin:/sbin:/usr/bin";
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Where a program is that {@link #check} has seen. */
    public static String path(String program) {
        return find(program).map(Path::toString).orElse(program);
    }

    /** Refuses, naming what to install, when a program of the lab is missing. */
    public static void check() throws LabUnavailable {
        List<String> missing = NEEDED.keySet().stream()
                .filter(program -> find(program).isEmpty())
                .map(NEEDED::get)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new LabUnavailable(
                    LabUnavailable.Reason.PACKAGES_MISSING,
                    "The lab needs programs that are not installed here: apt-get install " + String.join(" ", missing));
        }
    }

    /** The text of a file of {@code src/lab}. */
    public static String resource(String name) {
        try (InputStream file = Programs.class.getResourceAsStream("/lab/" + name)) {
            if (file == null) {
                throw new IllegalStateException("lab/" + name + " is missing from the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The end of a log, for a message that outlives it; empty when there is none. */
    public static String lastLines(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return all.subList(Math.max(0, all.size() - LAST_LINES), all.size()).stream()
                    .collect(Collectors.joining("\n  ", "\n  ", ""));
        } catch (IOException | UncheckedIOException none) {
            return "";
        }
    }
}
