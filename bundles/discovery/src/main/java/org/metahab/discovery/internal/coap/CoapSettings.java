/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where and how often CoAP devices are looked for.
 *
 * @param servers scheme, host and port of servers that are there for sure
 * @param multicast whether to ask all servers of the network
 * @param pollInterval between reads of resources that can't be observed
 * @param discoveryInterval between looks at what a server offers
 * @param listeners where to hear what devices tell without being asked: multicast groups and addresses of this machine
 */
public record CoapSettings(
        List<URI> servers,
        boolean multicast,
        Duration pollInterval,
        Duration discoveryInterval,
        List<InetSocketAddress> listeners) {

    public CoapSettings {
        servers = List.copyOf(servers);
        listeners = List.copyOf(listeners);
    }

    /** Nothing is heard that was not asked for. */
    public CoapSettings(List<URI> servers, boolean multicast, Duration pollInterval, Duration discoveryInterval) {
        this(servers, multicast, pollInterval, discoveryInterval, List.of());
    }

    /**
     * The address of a server.
     *
     * @throws IllegalArgumentException when the text is none; the message says what one looks like
     */
    public static URI server(String text) {
        try {
            URI uri = URI.create(text.strip());
            boolean coap = "coap".equals(uri.getScheme()) || "coaps".equals(uri.getScheme());
            if (coap && uri.getHost() != null) {
                int port = uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equals("coap") ? 5683 : 5684;
                return URI.create(uri.getScheme() + "://" + uri.getHost() + ":" + port);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong(text), e);
        }
        throw new IllegalArgumentException(wrong(text));
    }

    /**
     * The address at which something is heard.
     *
     * @throws IllegalArgumentException when the text is none; the message says what one looks like
     */
    public static InetSocketAddress listener(String text) {
        URI uri = server("coap://" + text.strip().replaceFirst("^coap://", ""));
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    private static String wrong(String text) {
        return "'" + text + "' is no CoAP server; write coap://HOST:PORT or coaps://HOST:PORT";
    }
}
