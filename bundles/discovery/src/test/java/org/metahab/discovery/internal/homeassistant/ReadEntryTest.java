/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadEntryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{ value_json.state }}|state",
                "{{ value_json[\"state_l1\"] }}|state_l1",
                "{{ value_json['a'].b }}|a.b",
                "{% if value_json.x %}1{% else %}{{ value_json.x }}{% endif %}|x",
                "{{ value_json['update']['installed'] }}{{ value_json['update'].get('progress') }}|update",
                "{% if value_json is defined and value_json.preset is not none %}{{ value_json.preset }}{% endif %}|preset",
                "{{ values[value_json[\"running_state\"]] }}|running_state"
            })
    void oneEntryIsToldByItsKeys(String template, String keys) {
        assertThat(ReadEntry.of(template)).contains(keys);
    }

    @Test
    void severalEntriesOrTheWholeMessageAreNone() {
        assertThat(ReadEntry.of("{{ value_json.a + value_json.b }}")).isEmpty();
        assertThat(ReadEntry.of("{{ value_json | tojson }}{{ value_json.a }}")).isEmpty();
        assertThat(ReadEntry.of("{{ value }}")).isEmpty();
        assertThat(ReadEntry.of("")).isEmpty();
    }
}
