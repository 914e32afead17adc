package org.xmppradar.map.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class PictureTest {

    private static final String HOSTILE = "</text><script>alert(1)</script><text onload=\"x\" a='\u0000\u202e&#x0;";

    private static Document read(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void twenty_thousand_domains_take_less_than_a_megabyte() {
        String svg = Picture.of(TestScenes.of(20_000, 40_000));
        assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(100_000, 1_000_000);
        assertThat(all(read(svg), "circle")).hasSizeGreaterThan(Picture.HUBS - 50);
    }

    @Test
    void it_says_in_words_what_it_shows() {
        Document svg = read(Picture.of(TestScenes.of(300, 900)));
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(all(svg, "title").getFirst().getTextContent()).isEqualTo("The XMPP federation on 23 November 2026");
        assertThat(all(svg, "desc").getFirst().getTextContent())
                .contains("300 domains", "Region 0 (100)", "The most linked domains: d00000.example");
    }

    @Test
    void strangers_text_is_text() {
        Document svg = read(Picture.of(TestScenes.named(TestScenes.of(50, 100), HOSTILE)));
        assertThat(all(svg, "script")).isEmpty();
        assertThat(all(svg, "text")).noneMatch(text -> text.hasAttribute("onload"));
        assertThat(all(svg, "desc").getFirst().getTextContent()).contains("<script>alert(1)</script>");
    }

    /** Our own policy forbids them where the picture is opened alone. */
    @Test
    void it_needs_neither_styles_nor_scripts_nor_others() {
        String svg = Picture.of(TestScenes.of(300, 900));
        assertThat(svg).doesNotContain("style", "href", "url(", "<image", "<use");
    }

    @Test
    void nothing_is_drawn_of_who_objects() {
        Scene all = TestScenes.of(300, 900);
        String without = Picture.of(TestScenes.hidden(all, 3));
        assertThat(Picture.of(all)).contains("d00003.example");
        assertThat(without).doesNotContain("d00003.example").contains("299 domains");
        assertThat(all(read(without), "circle"))
                .hasSize(all(read(Picture.of(all)), "circle").size() - 1);
        assertThat(without.split("M", -1).length)
                .as("links")
                .isLessThan(Picture.of(all).split("M", -1).length);
    }

    @Test
    void around_a_domain_is_a_part_of_the_map_with_its_ring_and_its_links() {
        Scene part = TestScenes.around(TestScenes.of(5000, 9000), 4000, 7, 21, 300);
        Document svg = read(Picture.of(part));
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 400 300");
        assertThat(all(svg, "title").getFirst().getTextContent()).startsWith("d04000.example on the map");
        assertThat(all(svg, "desc").getFirst().getTextContent())
                .contains("linked with 3 on it", "d00007.example, d00021.example, d00300.example");
        assertThat(all(svg, "path").stream()
                        .filter(path -> path.getAttribute("d").contains("Q")))
                .hasSize(3);
        Element ring = all(svg, "circle").stream()
                .filter(circle -> circle.getAttribute("fill").equals("none"))
                .findFirst()
                .orElseThrow();
        assertThat(ring.getAttribute("cx") + " " + ring.getAttribute("cy")).isEqualTo("200 150");
        assertThat(all(svg, "text").getFirst().getTextContent()).isEqualTo("d04000.example");
        assertThat(all(svg, "circle")).hasSizeBetween(60, 2000);
    }

    @Test
    void a_link_with_somebody_who_objects_is_not_drawn() {
        Scene part = TestScenes.hidden(TestScenes.around(TestScenes.of(300, 900), 40, 7, 21), 21);
        String svg = Picture.of(part);
        assertThat(svg).contains("linked with 1 on it").doesNotContain("d00021.example");
        assertThat(svg.split("Q", -1)).hasSize(2);
    }

    @Test
    void a_domain_without_a_link_has_its_part_too() {
        String svg = Picture.of(TestScenes.around(TestScenes.of(2, 0), 1));
        assertThat(svg).contains("no link with another domain may be named", "d00001.example");
    }

    @Test
    void a_map_of_nobody_is_a_picture_too() {
        assertThat(all(read(Picture.of(TestScenes.of(0, 0))), "desc").getFirst().getTextContent())
                .startsWith("A map of 0 domains");
    }
}
