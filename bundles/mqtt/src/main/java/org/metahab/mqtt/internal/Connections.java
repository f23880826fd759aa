/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.metahab.mqtt.MqttConnection;

/** Makes connections where there is no component runtime. */
public final class Connections {

    private Connections() {}

    /**
     * Starts a connection.
     *
     * @param values of the configuration by name
     * @param result takes the connection and what closes it
     * @throws IllegalArgumentException when a name is none or a value is wrong
     */
    public static <T> T open(Map<String, Object> values, BiFunction<MqttConnection, Runnable, T> result) {
        Random random = new Random();
        Settings settings = new SettingsReader(random).read(configuration(values));
        ReconnectingConnection connection = new ReconnectingConnection(
                settings, new ConnectionThreads(settings.id()), Clock.systemUTC(), System::nanoTime, random);
        connection.start();
        return result.apply(connection, connection::close);
    }

    /** The configuration as the component runtime makes it: an annotation with these values and the others' defaults. */
    private static ConnectionConfig configuration(Map<String, Object> values) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        Arrays.stream(ConnectionConfig.class.getDeclaredMethods())
                .map(Method::getName)
                .forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown + " are no names of " + ConnectionConfig.PID);
        }
        return (ConnectionConfig) Proxy.newProxyInstance(
                ConnectionConfig.class.getClassLoader(),
                new Class<?>[] {ConnectionConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
