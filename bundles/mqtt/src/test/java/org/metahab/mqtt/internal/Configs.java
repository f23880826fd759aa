/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Configurations as the component runtime would make them: defaults but for what is given. */
final class Configs {

    private Configs() {}

    static Settings settings(Object... namesAndValues) {
        return new SettingsReader(new Random(1)).read(config(namesAndValues));
    }

    static ConnectionConfig config(Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>(Map.of("id", "test"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return (ConnectionConfig) Proxy.newProxyInstance(
                Configs.class.getClassLoader(),
                new Class<?>[] {ConnectionConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
