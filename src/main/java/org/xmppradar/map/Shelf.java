package org.xmppradar.map;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the editions. A file appears whole or not at all: it is written under another name, brought to the disk, and renamed, the
 * compressed bytes first; an edition is there when its chart is. What was left half-way by a kill is swept away when the next one comes.
 */
final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final int KEPT = 10;
    private static final String CHART = ".chart";
    private static final String COMPRESSED = ".bin.gz";
    private static final String UNFINISHED = ".unfinished";
    private static final Pattern NUMBERED = Pattern.compile("edition-(\\d{1,9})\\..*");

    private final Path folder;
    private final long keepFree;

    /** @param keepFree how many megabytes must stay free on its disk, as the database needs them */
    Shelf(Path folder, long keepFree) {
        this.folder = folder;
        this.keepFree = keepFree;
    }

    /** The newest that can be read. */
    Optional<Chart> newest() {
        return numbers(CHART).stream().map(this::read).flatMap(Optional::stream).findFirst();
    }

    /** One of them, unless it is not there, or damaged; then the log tells. */
    Optional<Chart> read(int number) {
        Path file = file(number, CHART);
        try {
            return Optional.of(ChartFile.read(Files.readAllBytes(file)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException damaged) {
            LOG.warn("The edition of the map in {} is damaged and is ignored: {}", file, damaged.getMessage());
            return Optional.empty();
        }
    }

    /** The bytes of an edition, compressed; made again when they are not there, or damaged. */
    byte[] compressed(Chart chart) throws IOException {
        Path file = file(chart.number(), COMPRESSED);
        try {
            byte[] kept = Files.readAllBytes(file);
            if (Arrays.equals(Gzip.back(kept), chart.bytes())) {
                return kept;
            }
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be used and is made again: {}", file, String.valueOf(unreadable.getMessage()));
        }
        return Gzip.of(chart.bytes());
    }

    /** A number that none ever had: damaged ones count too. */
    int nextNumber() {
        return numbers("").stream().findFirst().orElse(0) + 1;
    }

    /** Keeps a chart, and of those before only the last ones. */
    void put(Chart chart) throws IOException {
        byte[] whole = ChartFile.of(chart);
        byte[] compressed = Gzip.of(chart.bytes());
        Files.createDirectories(folder);
        sweep();
        long needed = (keepFree << 20) + whole.length + compressed.length;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new IOException("the disk of " + folder + " is full: " + (free >> 20) + " MB are free, "
                    + (needed >> 20) + " are needed");
        }
        write(file(chart.number(), COMPRESSED), compressed);
        write(file(chart.number(), CHART), whole);
        keepFrom(chart.number() - KEPT + 1);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            Files.write(unfinished, bytes);
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Removes all editions before one. */
    void keepFrom(int number) throws IOException {
        for (Path file : files()) {
            if (numberOf(file).filter(each -> each < number).isPresent()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void sweep() throws IOException {
        for (Path file : files()) {
            if (file.toString().endsWith(UNFINISHED)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path file(int number, String kind) {
        return folder.resolve("edition-%06d%s".formatted(number, kind));
    }

    /** Those of one kind, the newest first. */
    private List<Integer> numbers(String kind) {
        return files().stream()
                .filter(file -> file.toString().endsWith(kind))
                .map(Shelf::numberOf)
                .flatMap(Optional::stream)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Optional<Integer> numberOf(Path file) {
        Matcher numbered = NUMBERED.matcher(file.getFileName().toString());
        return numbered.matches() ? Optional.of(Integer.valueOf(numbered.group(1))) : Optional.empty();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
