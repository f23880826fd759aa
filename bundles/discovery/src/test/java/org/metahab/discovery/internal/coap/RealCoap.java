/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.metahab.coap.CoapClient;
import org.metahab.coap.CoapServers;
import org.osgi.framework.BundleContext;

/** The CoAP room's real services with short times, as Declarative Services would make them. */
public final class RealCoap implements AutoCloseable {

    private final CoapClient client;
    private final CoapServers servers;

    /** Services; changes are to the settings' methods by name. */
    public RealCoap(Path folder, Map<String, Object> changes) throws Exception {
        Map<String, Object> values = new HashMap<>(Map.of(
                "folder", folder.toString(),
                "ackTimeout", 200,
                "maxRetransmit", 2,
                "responseTimeout", 10,
                "reregistrationBackoff", 200));
        values.putAll(changes);
        Class<?> settings = Class.forName("org.metahab.coap.internal.Settings");
        Object configuration = Proxy.newProxyInstance(
                settings.getClassLoader(),
                new Class<?>[] {settings},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
        client = (CoapClient) Class.forName("org.metahab.coap.internal.CaliforniumClient")
                .getConstructor(settings, BundleContext.class)
                .newInstance(configuration, null);
        servers = (CoapServers) Class.forName("org.metahab.coap.internal.CaliforniumServers")
                .getConstructor(settings)
                .newInstance(configuration);
    }

    /** The client. */
    public CoapClient client() {
        return client;
    }

    CoapServers servers() {
        return servers;
    }

    @Override
    public void close() throws Exception {
        for (Object service : new Object[] {servers, client}) {
            service.getClass().getMethod("close").invoke(service);
        }
    }
}
