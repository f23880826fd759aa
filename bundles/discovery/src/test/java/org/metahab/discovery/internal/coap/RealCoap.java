/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metahab.coap.CoapClient;
import org.metahab.coap.CoapServers;
import org.metahab.coap.EndpointDirectory;
import org.osgi.framework.BundleContext;

/** The CoAP room's real services with short times, as Declarative Services would make them. */
public final class RealCoap implements AutoCloseable {

    private final CoapClient client;
    private final CoapServers servers;
    private final Class<?> settings;
    private final Object configuration;
    private final List<Object> opened = new ArrayList<>();

    /** Services; changes are to the settings' methods by name. */
    public RealCoap(Path folder, Map<String, Object> changes) throws Exception {
        Map<String, Object> values = new HashMap<>(Map.of(
                "folder", folder.toString(),
                "ackTimeout", 200,
                "maxRetransmit", 2,
                "responseTimeout", 10,
                "reregistrationBackoff", 200,
                "server_host", "127.0.0.1",
                "server_port", 0,
                "server_securePort", 0));
        values.putAll(changes);
        settings = Class.forName("org.metahab.coap.internal.Settings");
        configuration = Proxy.newProxyInstance(
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

    /** The hub's own server on free ports, with its resource directory; closed with this. */
    public HubDirectory openDirectory() throws Exception {
        Class<?> type = Class.forName("org.metahab.coap.internal.HubServer");
        Object server = type.getConstructor(settings, BundleContext.class, CoapClient.class)
                .newInstance(configuration, null, client);
        opened.add(server);
        Method addresses = type.getDeclaredMethod("addresses");
        addresses.setAccessible(true);
        List<Integer> ports = ((List<?>) addresses.invoke(server))
                .stream()
                        .map(address -> ((InetSocketAddress) address).getPort())
                        .toList();
        return new HubDirectory((EndpointDirectory) server, ports);
    }

    /**
     * A resource directory.
     *
     * @param endpoints what registered
     * @param ports of the server in the clear, and over DTLS where it has keys
     */
    public record HubDirectory(EndpointDirectory endpoints, List<Integer> ports) {}

    CoapServers servers() {
        return servers;
    }

    @Override
    public void close() throws Exception {
        opened.addAll(List.of(servers, client));
        for (Object service : opened) {
            service.getClass().getMethod("close").invoke(service);
        }
    }
}
