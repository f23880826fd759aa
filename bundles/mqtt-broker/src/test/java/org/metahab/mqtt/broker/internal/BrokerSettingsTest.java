/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.mqtt.broker.internal.access.Operation;

class BrokerSettingsTest {

    private static final Path DATA_AREA = Path.of("area");

    @Test
    void listensOnLoopbackWithoutTlsForTheHubOnly() {
        BrokerSettings settings = settings(Map.of());
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(1883);
        assertThat(settings.tls()).isNull();
        assertThat(settings.accounts()).containsExactly("hub");
        assertThat(settings.folder()).isEqualTo(DATA_AREA);
    }

    @Test
    void readsListsFromOneTextAsFromArrays() {
        BrokerSettings text = settings(Map.of(
                "accounts", new String[] {"lamp, heater ,"},
                "access", new String[] {"lamp publish x/#; heater both y"}));
        BrokerSettings arrays = settings(Map.of(
                "accounts", new String[] {"lamp", "heater"},
                "access", new String[] {"lamp publish x/#", "heater both y"}));
        assertThat(text.accounts()).isEqualTo(arrays.accounts()).containsExactly("hub", "lamp", "heater");
        assertThat(text.access().allow("heater", Operation.SUBSCRIBE, "y")).isTrue();
        assertThat(arrays.access().allow("heater", Operation.SUBSCRIBE, "y")).isTrue();
    }

    @Test
    void namesASettingThatIsUnusable() {
        assertThatThrownBy(() -> settings(Map.of("port", -1))).hasMessageContaining("port = \"-1\"");
        assertThatThrownBy(() -> settings(Map.of("port", 65_536))).hasMessageContaining("65535");
        assertThatThrownBy(() -> settings(Map.of("access", new String[] {"lamp may"})))
                .hasMessageContaining("lamp may");
        assertThatThrownBy(() -> settings(Map.of("keyStore", "keys.p12"))).hasMessageContaining("keyStorePasswordFile");
    }

    private static BrokerSettings settings(Map<String, Object> values) {
        return BrokerSettings.of(Home.config(values), DATA_AREA);
    }
}
