package org.xmppradar.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.xmppradar.model.DomainName;

/** {@code radar crawl} inside the lab, with the settings of the radar that ran there: its loop would not be back before tomorrow. */
final class LabCrawl {

    private static final long PATIENCE = 300;

    private LabCrawl() {}

    static void of(Lab lab, List<DomainName> names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(LabRadar.program());
        command.addAll(List.of(
                "crawl", "--config", lab.folder().resolve("radar.properties").toString()));
        names.forEach(name -> command.add(name.ascii()));
        Process crawl = lab.exec(command, Map.of(), "again.out");
        assertThat(crawl.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(crawl.exitValue())
                .as(Files.readString(lab.folder().resolve("log/again.out")))
                .isZero();
    }
}
