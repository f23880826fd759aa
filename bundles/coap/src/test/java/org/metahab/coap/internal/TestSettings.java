/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** The configuration's defaults, with short times and free ports, and what a test changes. */
final class TestSettings {

    private final Map<String, Object> values = new HashMap<>(Map.of(
            "server_port", 0,
            "server_securePort", 0,
            "ackTimeout", 200,
            "maxRetransmit", 2,
            "responseTimeout", 10,
            "reregistrationBackoff", 200));

    static TestSettings quick() {
        return new TestSettings();
    }

    TestSettings with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Settings build() {
        Map<String, Object> copy = Map.copyOf(values);
        return (Settings) Proxy.newProxyInstance(
                Settings.class.getClassLoader(),
                new Class<?>[] {Settings.class},
                (proxy, method, arguments) -> copy.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
