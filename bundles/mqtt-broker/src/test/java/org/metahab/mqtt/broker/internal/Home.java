/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metahab.mqtt.broker.internal.access.AccessRules;

/** Starts brokers on free ports of the loopback address. */
final class Home {

    private Home() {}

    static EmbeddedBroker broker(Path folder, String... accounts) throws IOException {
        return broker(settings(folder, 0, List.of(), accounts));
    }

    static EmbeddedBroker broker(BrokerSettings settings) throws IOException {
        return EmbeddedBroker.start(settings, Clock.systemUTC());
    }

    static BrokerSettings settings(Path folder, int port, List<String> access, String... accounts) {
        Set<String> names = new LinkedHashSet<>(List.of("hub"));
        names.addAll(List.of(accounts));
        return new BrokerSettings("127.0.0.1", port, null, folder, names, AccessRules.parse(access));
    }

    /** A configuration as the component runtime would make it: defaults but for what is given. */
    static BrokerConfig config(Map<String, Object> values) {
        return (BrokerConfig) Proxy.newProxyInstance(
                Home.class.getClassLoader(),
                new Class<?>[] {BrokerConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    static String password(EmbeddedBroker broker, String account) throws IOException {
        return Files.readString(broker.passwordFile(account)).strip();
    }
}
