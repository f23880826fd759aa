/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.MessageObserverAdapter;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.elements.AddressEndpointContext;
import org.eclipse.californium.elements.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the All CoAP Nodes groups (RFC 7252, section 12.8) through each interface. The multicast only finds the servers;
 * each one's links are then read by unicast, block by block where needed.
 */
final class MulticastDiscovery implements AutoCloseable {

    static final int MOST_SERVERS = 1_000;
    private static final Logger LOGGER = LoggerFactory.getLogger(MulticastDiscovery.class);

    private final Configuration configuration;
    private final Threads threads;
    private final List<String> interfaces;
    private final boolean ipv6;
    private final Set<Search> searches = ConcurrentHashMap.newKeySet();

    MulticastDiscovery(Configuration configuration, Threads threads, Settings settings) {
        this.configuration = new Configuration(configuration).set(CoapConfig.MAX_RESOURCE_BODY_SIZE, 0);
        this.threads = threads;
        this.interfaces = List.of(settings.multicast_interfaces());
        this.ipv6 = settings.multicast_ipv6();
    }

    /** One search that is going on. */
    private static final class Search {

        final List<CoapEndpoint> endpoints = new CopyOnWriteArrayList<>();
        final CompletableFuture<Void> done = new CompletableFuture<>();

        void end() {
            endpoints.forEach(CoapEndpoint::destroy);
        }

        void fail(String why, @Nullable Throwable cause) {
            end();
            done.completeExceptionally(new IOException(why, cause));
        }
    }

    /** Tells of each server that answers, once, while it waits. */
    CompletionStage<Void> discover(Duration wait, Consumer<URI> each) {
        Search search = new Search();
        Set<URI> seen = ConcurrentHashMap.newKeySet();
        searches.add(search);
        try {
            for (NetworkInterface network : networks()) {
                ask(network, search.endpoints, server -> {
                    if (seen.size() < MOST_SERVERS && seen.add(server)) {
                        each.accept(server);
                    }
                });
            }
            var unused = threads.timers().schedule(() -> end(search), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (SocketException | RejectedExecutionException e) {
            searches.remove(search);
            search.fail("Can't search for CoAP servers: " + e.getMessage(), e);
        }
        return search.done;
    }

    private void end(Search search) {
        if (searches.remove(search)) {
            search.end();
            search.done.complete(null);
        }
    }

    /** Ends the searches that are going on. */
    @Override
    public void close() {
        for (Search search : List.copyOf(searches)) {
            if (searches.remove(search)) {
                search.fail("The CoAP client is closed", null);
            }
        }
    }

    /** The interfaces that are searched: those of the settings, else all but loopback. */
    List<NetworkInterface> networks() throws SocketException {
        List<NetworkInterface> networks = new ArrayList<>();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            boolean wanted = interfaces.isEmpty()
                    ? network.isUp() && network.supportsMulticast() && !network.isLoopback()
                    : interfaces.contains(network.getName());
            if (wanted) {
                networks.add(network);
            }
        }
        return networks;
    }

    private void ask(NetworkInterface network, List<CoapEndpoint> endpoints, Consumer<URI> each) {
        List<InetAddress> groups = new ArrayList<>(List.of(CoAP.MULTICAST_IPV4));
        if (ipv6) {
            groups.add(CoAP.MULTICAST_IPV6_LINKLOCAL);
            groups.add(CoAP.MULTICAST_IPV6_SITELOCAL);
        }
        for (InetAddress group : groups) {
            CoapEndpoint endpoint = Endpoints.onThreads(
                    CoapEndpoint.builder()
                            .setConfiguration(configuration)
                            .setConnector(new MulticastSender(network, configuration))
                            .build(),
                    threads);
            try {
                endpoint.start();
                endpoints.add(endpoint);
                endpoint.sendRequest(request(group, each));
            } catch (IOException e) {
                endpoint.destroy();
                LOGGER.warn(
                        "Can't search for CoAP servers through {}; name the interfaces to use in multicast.interfaces"
                                + " of {}",
                        network.getName(),
                        Settings.PID,
                        e);
            }
        }
    }

    private static Request request(InetAddress group, Consumer<URI> each) {
        Request request = new Request(CoAP.Code.GET, CoAP.Type.NON);
        request.setDestinationContext(new AddressEndpointContext(new InetSocketAddress(group, CoAP.DEFAULT_COAP_PORT)));
        request.getOptions().setUriPath("/.well-known/core");
        request.addMessageObserver(new MessageObserverAdapter() {
            @Override
            public void onResponse(Response response) {
                if (response.isSuccess()) {
                    each.accept(server(response.getSourceContext().getPeerAddress()));
                }
            }
        });
        return request;
    }

    private static URI server(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        String authority = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("coap://" + authority + ":" + address.getPort());
    }
}
