/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {

    private final AccessRules plain = AccessRules.parse(List.of());

    @ParameterizedTest
    @CsvSource({
        "PUBLISH, lamp/state",
        "PUBLISH, lamp",
        "PUBLISH, homeassistant/light/lamp/config",
        "PUBLISH, homeassistant/sensor/lamp/power/config",
        "PUBLISH, homeassistant/device/lamp/config",
        "SUBSCRIBE, lamp/#",
        "SUBSCRIBE, lamp/+/set",
        "SUBSCRIBE, homeassistant/status"
    })
    void letsADeviceSpeakForItself(Operation operation, String topic) {
        assertThat(plain.allow("lamp", operation, topic)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISH, heater/state",
        "PUBLISH, lamp2/state",
        "PUBLISH, homeassistant/light/heater/config",
        "PUBLISH, homeassistant/device/heater/config",
        "PUBLISH, homeassistant/status",
        "PUBLISH, $SYS/x",
        "SUBSCRIBE, #",
        "SUBSCRIBE, +/set",
        "SUBSCRIBE, homeassistant/#",
        "SUBSCRIBE, $share/group/heater/#",
        "SUBSCRIBE, $SYS/#"
    })
    void keepsADeviceFromSpeakingForOthers(Operation operation, String topic) {
        assertThat(plain.allow("lamp", operation, topic)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "a", "$SYS/#", "$share/g/#"})
    void letsTheHubHearEverything(String filter) {
        assertThat(plain.allow("hub", Operation.SUBSCRIBE, filter)).isTrue();
    }

    @Test
    void addsRulesToAnAccountOrToAll() {
        AccessRules rules = AccessRules.parse(
                List.of("bridge both zigbee2mqtt/# homeassistant/#", "* publish tele/{account}/#", ""));
        assertThat(rules.allow("bridge", Operation.PUBLISH, "homeassistant/light/x/config"))
                .isTrue();
        assertThat(rules.allow("bridge", Operation.PUBLISH, "bridge/state")).isTrue();
        assertThat(rules.allow("lamp", Operation.PUBLISH, "zigbee2mqtt/x")).isFalse();
        assertThat(rules.allow("lamp", Operation.PUBLISH, "tele/lamp/STATE")).isTrue();
        assertThat(rules.allow("lamp", Operation.PUBLISH, "tele/bridge/STATE")).isFalse();
        assertThat(rules.allow("lamp", Operation.SUBSCRIBE, "tele/lamp/STATE")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamp", "lamp both", "lamp write a/b", "lamp both a/#/b", "lamp both a+"})
    void namesAWrongRule(String line) {
        assertThatThrownBy(() -> AccessRules.parse(List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("access = \"" + line + "\"");
    }

    @Property
    void aCoveredFilterMatchesNothingThatThePatternDoesNot(
            @ForAll("filters") String pattern, @ForAll("filters") String filter, @ForAll("topics") String topic) {
        boolean covers = new TopicPattern(pattern).covers(filter);
        boolean both = new TopicPattern(filter).covers(topic) && covers;
        assertThat(both && !new TopicPattern(pattern).covers(topic)).isFalse();
    }

    @Property
    void everyFilterCoversItself(@ForAll("filters") String filter) {
        assertThat(new TopicPattern(filter).covers(filter)).isTrue();
    }

    @Provide
    Arbitrary<String> filters() {
        return Arbitraries.of("a", "b", "+")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(levels -> Arbitraries.of(String.join("/", levels), String.join("/", levels) + "/#"));
    }

    @Provide
    Arbitrary<String> topics() {
        return Arbitraries.of("a", "b", "c").list().ofMinSize(1).ofMaxSize(5).map(levels -> String.join("/", levels));
    }
}
