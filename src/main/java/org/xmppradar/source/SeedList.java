package org.xmppradar.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lists of names in files and behind URLs, such as those of public providers. */
public final class SeedList {

    private static final int LARGEST_FILE = 64 * 1024 * 1024;

    private final Fetcher fetcher;

    public SeedList(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** The names on a list in a file of this machine or behind a URL; for its operator only. Fails with {@link UnreadableList}. */
    public Mono<Seeds> read(String location) {
        return isAddress(location) ? fetch(location) : filed(location);
    }

    /** The names on a list behind a URL, never in a file: for anybody. Fails with {@link UnreadableList}. */
    public Mono<Seeds> fetch(String address) {
        return Mono.fromCallable(() -> parsed(address))
                .flatMap(fetcher::fetch)
                .map(content -> ListReader.read(address, content));
    }

    private static boolean isAddress(String location) {
        String lower = location.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static URI parsed(String address) {
        try {
            if (isAddress(address)) {
                return new URI(address);
            }
        } catch (URISyntaxException e) {
            throw new UnreadableList("'" + address + "' is not a URL: " + e.getReason(), e);
        }
        throw new UnreadableList("'" + address + "' is not a URL that begins with http:// or https://");
    }

    private static Mono<Seeds> filed(String location) {
        return Mono.fromCallable(() -> filed(location, content(location))).subscribeOn(Schedulers.boundedElastic());
    }

    /** The list goes by the file's own name: where it lies on this machine is nobody's business. */
    private static Seeds filed(String location, byte[] content) {
        return ListReader.read(String.valueOf(Path.of(location).getFileName()), content);
    }

    private static byte[] content(String location) {
        try (InputStream file = Files.newInputStream(Path.of(location))) {
            byte[] content = file.readNBytes(LARGEST_FILE + 1);
            if (content.length > LARGEST_FILE) {
                throw new UnreadableList("'" + location + "' is larger than 64 MiB");
            }
            return content;
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new UnreadableList("there is no file '" + location + "'", e);
        } catch (IOException e) {
            throw new UnreadableList("'" + location + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
