package org.xmppradar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * B1: no library on the resolved class path is older than the version that mended what is known to be wrong with it. The class
 * path and not pom.xml, as a parent or another library may bring a version in.
 */
class DependencyFloorTest {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d+(?:\\.\\d+)*)[^/]*\\.jar");

    /** A library and the advisories behind its floor: threats.md section 1a, rows X6, X7, D1 and B1. */
    @ParameterizedTest(name = "{0} is at least {1}")
    @CsvSource({
        // CVE-2026-42587 (decompression without bound), 50010 (hostname check lost), 45673 (DNS cache poisoning)
        "netty-(?!tcnative).*, 4.2.17",
        // 32 advisories
        "bc(prov|pkix|util)-jdk18on, 1.85",
        // CVE-2024-25638 (smuggled answers), CVE-2023-50387 (KeyTrap)
        "dnsjava, 3.6.4",
        // None known; the parser that reads strangers' XML is not put back behind the one that the fuzzing was done
        // with
        "aalto-xml, 1.4.0",
        // CVE-2016-10027 (STARTTLS stripped)
        "smack-.*, 4.4.8",
    })
    void a_library_is_not_older_than_its_last_known_hole(String artifact, String floor) {
        List<String> versions = versions(artifact).toList();

        assertThat(versions).as("the class path has %s", artifact).isNotEmpty();
        assertThat(versions)
                .allSatisfy(version -> assertThat(Version.parse(version)).isGreaterThanOrEqualTo(Version.parse(floor)));
    }

    private static Stream<String> versions(String artifact) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> JAR.matcher(new File(path).getName()))
                .filter(Matcher::matches)
                .filter(jar -> jar.group(1).matches(artifact))
                .map(jar -> jar.group(2));
    }
}
