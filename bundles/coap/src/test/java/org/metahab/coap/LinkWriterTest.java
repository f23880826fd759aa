/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LinkWriterTest {

    @Test
    void writesLinksAsTheStandardShowsThem() throws ParseException {
        String document = "</sensors/temp>;rt=\"temperature-c\";if=\"sensor\";ct=0;obs,</t>;anchor=\"/sensors/temp\"";
        assertThat(LinkWriter.write(LinkFormat.parse(document))).isEqualTo(document);
        assertThat(LinkWriter.write(List.of())).isEmpty();
    }

    @Property(tries = 1_000)
    void whatIsWrittenIsReadAsTheSame(@ForAll("links") List<WebLink> links) throws ParseException {
        assertThat(LinkFormat.parse(LinkWriter.write(links))).isEqualTo(links);
    }

    @Provide
    Arbitrary<List<WebLink>> links() {
        Arbitrary<String> name = Arbitraries.of("title", "rt", "if", "sz", "ct", "obs", "x-own", "t*");
        Arbitrary<List<String>> values = Arbitraries.strings()
                .withChars("aZ09 .-_\"\\,;=<>/ü€")
                .ofMaxLength(12)
                .map(text -> List.of(text.replace(' ', '_') + "x"));
        return Arbitraries.maps(name, values)
                .ofMaxSize(5)
                .map(attributes -> new WebLink("/a/b", attributes.isEmpty() ? Map.of("obs", List.of()) : attributes))
                .list()
                .ofMaxSize(5);
    }

    @Property(tries = 2_000)
    void anyTextIsAListOfLinksOrRefused(@ForAll("hostile") String text) {
        try {
            LinkFormat.parse(text).forEach(link -> assertThat(link.target()).isNotNull());
        } catch (ParseException e) {
            assertThat(e).hasMessageContaining("at character");
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(100),
                Arbitraries.strings().withChars("<>/a;,=\"\\ \t\n*ü").ofMaxLength(200));
    }
}
