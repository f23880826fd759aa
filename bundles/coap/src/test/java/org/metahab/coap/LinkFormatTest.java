/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

/** RFC 6690, section 2 and the examples of section 5. */
class LinkFormatTest {

    @Test
    void readsLinksWithAttributes() throws Exception {
        List<WebLink> links = LinkFormat.parse("</sensors>;ct=40;title=\"Sensor Index\","
                + "</sensors/temp>;rt=\"temperature-c\";if=\"sensor\",</t>;anchor=\"/sensors/temp\";rel=\"alternate\"");

        assertThat(links).extracting(WebLink::target).containsExactly("/sensors", "/sensors/temp", "/t");
        assertThat(links.get(0).values("ct")).containsExactly("40");
        assertThat(links.get(0).values("title")).containsExactly("Sensor Index");
        assertThat(links.get(1).values("rt")).containsExactly("temperature-c");
        assertThat(links.get(2).values("rel")).containsExactly("alternate");
    }

    @Test
    void splitsResourceTypesAtSpaces() throws Exception {
        WebLink link =
                LinkFormat.parse("</light>;rt=\"light-lux core.sen-light\"").get(0);

        assertThat(link.values("rt")).containsExactly("light-lux", "core.sen-light");
    }

    @Test
    void knowsAttributesWithoutValue() throws Exception {
        WebLink link = LinkFormat.parse("</l>;obs;if=core.a").get(0);

        assertThat(link.has("obs")).isTrue();
        assertThat(link.values("obs")).isEmpty();
        assertThat(link.values("if")).containsExactly("core.a");
    }

    @Test
    void keepsSeparatorsAndEscapesInsideQuotes() throws Exception {
        WebLink link =
                LinkFormat.parse("</a>;title=\"one, two; \\\"three\\\"\"").get(0);

        assertThat(link.values("title")).containsExactly("one, two; \"three\"");
    }

    @Test
    void keepsTheFirstOfAnAttributeThatMayOccurOnce() throws Exception {
        WebLink link = LinkFormat.parse("</a>;rt=one;rt=two;hint=x;hint=y").get(0);

        assertThat(link.values("rt")).containsExactly("one");
        assertThat(link.values("hint")).containsExactly("x", "y");
    }

    @Test
    void anEmptyListHasNoLinks() throws Exception {
        assertThat(LinkFormat.parse(" ")).isEmpty();
    }

    @Test
    void saysWhereAListIsMalformed() {
        assertThatThrownBy(() -> LinkFormat.parse("</a>,/b"))
                .isInstanceOf(ParseException.class)
                .hasMessage("The link list has no '<' at character 5");
        assertThatThrownBy(() -> LinkFormat.parse("</a>;title=\"x")).hasMessageContaining("no '\"'");
        assertThatThrownBy(() -> LinkFormat.parse("</a>;=x")).hasMessageContaining("without a name");
    }

    @Test
    void refusesMoreLinksThanAHomeHas() {
        assertThatThrownBy(() -> LinkFormat.parse("</a>,".repeat(LinkFormat.MOST_LINKS + 1)))
                .isInstanceOf(ParseException.class);
    }

    @Property
    void whateverComesItEndsWithLinksOrAParseException(@ForAll @CharRange(from = '"', to = 'a') String text) {
        try {
            assertThat(LinkFormat.parse(text)).hasSizeLessThanOrEqualTo(text.length());
        } catch (ParseException e) {
            assertThat(e.getErrorOffset()).isBetween(0, text.length());
        }
    }
}
