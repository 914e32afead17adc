package org.xmppradar;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house: who may use whom, and which libraries stay behind which door. */
class HouseRulesTest {

    private static final String ROOT = "org.xmppradar.";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.xmppradar");

    /** Each package with the packages of ours that it may use; data flows from the first lines to the last. */
    static Stream<Arguments> packagesAndWhatTheyMayUse() {
        return Stream.of(
                rule("model"),
                rule("schedule"),
                rule("observation", "model"),
                rule("policy", "model"),
                rule("frontier", "model"),
                rule("net", "model", "observation"),
                rule("graph", "model"),
                rule("database", "model", "graph"),
                rule("certificate", "model", "observation"),
                rule("source", "model", "policy", "net"),
                rule("probe.dns", "model", "observation", "certificate", "net"),
                rule("probe.tls", "model", "observation"),
                rule("xml", "observation"),
                rule("probe.stream", "model", "observation", "certificate", "net", "probe.tls", "xml"),
                rule("probe.web", "model", "observation", "net", "xml"),
                rule("probe.xmpp", "model", "observation", "link", "xml"),
                rule("link..", "model", "observation", "policy", "net", "certificate", "xml"),
                rule("ingest", "model", "observation", "policy", "frontier", "graph"),
                rule("query", "model", "observation", "policy", "graph"),
                rule(
                        "crawl",
                        "model",
                        "schedule",
                        "observation",
                        "policy",
                        "frontier",
                        "net",
                        "graph",
                        "certificate",
                        "source",
                        "probe.dns",
                        "probe.stream",
                        "probe.web",
                        "probe.xmpp",
                        "link",
                        "ingest",
                        "query"),
                rule("map.layout"),
                rule("map.edition", "map.layout"),
                rule("map", "model", "policy", "schedule", "graph", "query", "map.layout", "map.edition"),
                rule("map.picture", "model", "policy", "query", "map", "map.layout", "map.edition"),
                rule("derive", "schedule", "query", "graph"),
                rule("api", "model", "query", "policy", "source", "map", "map.picture"),
                rule("web", "model", "query", "policy", "source", "map"),
                rule("lab..", "model", "observation"),
                rule(
                        "cli",
                        "", // the application's own root, to start it
                        "model",
                        "observation",
                        "query",
                        "policy",
                        "source",
                        "crawl",
                        "derive",
                        "database",
                        "net",
                        "certificate",
                        "lab"));
    }

    @ParameterizedTest(name = "{0} uses only {1}")
    @MethodSource("packagesAndWhatTheyMayUse")
    void each_package_uses_only_what_stands_before_it(String name, List<String> allowed) {
        classes()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("org.xmppradar..")
                        .or(resideInAnyPackage(allowed.toArray(String[]::new))))
                .because("architecture.md section 3 draws it so")
                .check(HOUSE);
    }

    @Test
    void every_package_has_its_rule() {
        List<String> ruled = packagesAndWhatTheyMayUse()
                .map(arguments -> ROOT + arguments.get()[0])
                .toList();
        List<String> unruled = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !name.equals("org.xmppradar")
                        && !ruled.contains(name)
                        && !name.startsWith(ROOT + "lab")
                        && !name.startsWith(ROOT + "link"))
                .toList();
        org.assertj.core.api.Assertions.assertThat(unruled).isEmpty();
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching("org.xmppradar.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void neo4j_and_spring_data_stay_in_graph_and_database() {
        fence(List.of("graph", "database"), "org.neo4j..", "org.springframework.data..", "ac.simons..");
    }

    @Test
    void dnsjava_stays_in_net_and_probe_dns() {
        fence(List.of("net", "probe.dns"), "org.xbill..");
    }

    @Test
    void bouncy_castle_stays_in_certificate_and_the_lab() {
        fence(List.of("certificate", "lab.."), "org.bouncycastle..");
    }

    @Test
    void smack_stays_in_the_account_link() {
        fence(List.of("link.account"), "org.jivesoftware.smack..", "org.jxmpp..", "org.minidns..");
    }

    @Test
    void the_xml_parser_for_strangers_stays_in_xml_and_probe_web() {
        fence(List.of("xml", "probe.web"), "com.fasterxml.aalto..");
    }

    @Test
    void the_search_for_communities_stays_in_map_layout() {
        fence(List.of("map.layout"), "nl.cwts..");
    }

    @Test
    void the_cli_library_stays_in_cli_and_lab() {
        fence(List.of("cli", "lab.."), "picocli..");
    }

    @Test
    void sockets_are_opened_in_net_and_the_lab_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "net", ROOT + "lab..", ROOT + "database")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.channels.SocketChannel")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..", "io.netty.bootstrap..", "reactor.netty.tcp..", "reactor.netty.http.client..")
                .because("every byte to a stranger goes through the one guarded dialler; lab and database speak to our"
                        + " own children")
                .check(HOUSE);
    }

    @Test
    void time_comes_from_a_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "lab..", ROOT + "cli", ROOT + "database")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests and as-of queries choose the time")
                .check(HOUSE);
    }

    @Test
    void nothing_blocks_outside_the_life_cycle() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "cli", ROOT + "database", ROOT + "lab..")
                .should()
                .callMethodWhere(describe(
                        "a blocking operator of Reactor",
                        call -> call.getTargetOwner().getPackageName().equals("reactor.core.publisher")
                                && call.getName().matches("block(First|Last|Optional)?")))
                .because("a blocked event loop stops everything")
                .check(HOUSE);
    }

    @Test
    void classes_are_final_or_meant_to_be_extended() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnnotations()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotAnonymousClasses()
                .and()
                .areNotMetaAnnotatedWith("org.springframework.stereotype.Component")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(HOUSE);
    }

    private static void fence(List<String> allowed, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed.stream().map(ROOT::concat).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(HOUSE);
    }

    private static Arguments rule(String name, String... uses) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + name));
        for (String use : uses) {
            allowed.add(use.isEmpty() ? "org.xmppradar" : ROOT + use);
        }
        return Arguments.of(name, allowed);
    }
}
