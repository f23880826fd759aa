/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.metahab.coap.CoapClient;

/** Makes clients where there is no component runtime. */
public final class Clients {

    private Clients() {}

    /**
     * Opens a client.
     *
     * @param keys as in the setting {@code psk}
     * @param result takes the client and what closes it
     * @throws IOException when no port can be opened
     */
    public static <T> T open(List<String> keys, BiFunction<CoapClient, Runnable, T> result) throws IOException {
        Settings settings = settings(Map.of("psk", keys.toArray(String[]::new)));
        CaliforniumClient client = new CaliforniumClient(settings, Path.of("").toAbsolutePath());
        return result.apply(client, client::close);
    }

    /** The defaults with other values of some settings, by the names of their methods. */
    static Settings settings(Map<String, Object> values) {
        return (Settings) Proxy.newProxyInstance(
                Settings.class.getClassLoader(),
                new Class<?>[] {Settings.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
