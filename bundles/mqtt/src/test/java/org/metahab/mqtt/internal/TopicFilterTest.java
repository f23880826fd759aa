/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MQTT 3.1.1, section 4.7. */
class TopicFilterTest {

    @ParameterizedTest
    @CsvSource({
        "sport/tennis/#, sport/tennis/player1",
        "sport/tennis/#, sport/tennis",
        "sport/tennis/#, sport/tennis/player1/score/wimbledon",
        "#, sport",
        "sport/+, sport/",
        "+/+, /finance",
        "/+, /finance",
        "+/tennis/#, sport/tennis",
        "$SYS/#, $SYS/broker",
        "$share/group/a/+, a/b",
        "a/b, a/b"
    })
    void matches(String filter, String topic) {
        assertThat(new TopicFilter(filter).matches(topic)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "sport/+, sport",
        "sport/+, sport/a/b",
        "+, /finance",
        "a/b, a/b/c",
        "a/b/c, a/b",
        "a/b, A/b",
        "#, $SYS/broker",
        "+/broker, $SYS/broker"
    })
    void doesNotMatch(String filter, String topic) {
        assertThat(new TopicFilter(filter).matches(topic)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/#/b", "a#", "a/b+", "+a/b", "$share/group", "$share//"})
    void refusesWhatIsNoFilter(String filter) {
        assertThatThrownBy(() -> new TopicFilter(filter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + filter + "\"");
    }

    @Property
    void aTopicMatchesItselfAndWhatIsMadeOfItByWildcards(@ForAll("levels") List<String> levels, @ForAll int seed) {
        String topic = String.join("/", levels);
        int at = Math.floorMod(seed, levels.size());
        List<String> plus = new ArrayList<>(levels);
        plus.set(at, "+");
        List<String> hash = new ArrayList<>(levels.subList(0, at));
        hash.add("#");

        assertThat(new TopicFilter(topic).matches(topic)).isTrue();
        assertThat(new TopicFilter(String.join("/", plus)).matches(topic)).isTrue();
        assertThat(new TopicFilter(String.join("/", hash)).matches(topic)).isTrue();
        assertThat(new TopicFilter(topic + "/more").matches(topic)).isFalse();
    }

    @Provide
    Arbitrary<List<String>> levels() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('-', '_')
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
