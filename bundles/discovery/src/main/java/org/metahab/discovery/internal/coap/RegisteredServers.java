/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.metahab.coap.EndpointDirectory;
import org.metahab.coap.RegisteredEndpoint;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a link of each device that registers with the hub, and one to its new address when that changes. */
final class RegisteredServers implements EndpointDirectory.Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(RegisteredServers.class);

    private final Function<URI, Optional<CoapLink>> open;
    private final Consumer<Link> found;
    private final Consumer<Endpoint> gone;
    private final Executor executor;
    private final Map<Name, RegisteredLink> links = new LinkedHashMap<>();

    /**
     * Waits for devices.
     *
     * @param open gives a link to an address that nobody else has
     * @param found told of each link
     * @param gone told of each link that is there no more
     */
    RegisteredServers(
            Function<URI, Optional<CoapLink>> open, Consumer<Link> found, Consumer<Endpoint> gone, Executor executor) {
        this.open = open;
        this.found = found;
        this.gone = gone;
        this.executor = executor;
    }

    private record Name(String sector, String name) {

        static Name of(RegisteredEndpoint endpoint) {
            return new Name(endpoint.sector(), endpoint.name());
        }
    }

    @Override
    public synchronized void onRegistered(RegisteredEndpoint endpoint) {
        RegisteredLink known = links.get(Name.of(endpoint));
        if (known != null && known.registered().base().equals(endpoint.base())) {
            known.update(endpoint);
            return;
        }
        onRemoved(endpoint);
        boolean taken = links.values().stream()
                .anyMatch(link -> link.registered().base().equals(endpoint.base()));
        Optional<CoapLink> device = taken ? Optional.empty() : open.apply(endpoint.base());
        if (device.isEmpty()) {
            LOG.info("{} registered as '{}', but is known already", endpoint.base(), endpoint.name());
            return;
        }
        RegisteredLink link = new RegisteredLink(device.get(), endpoint, executor);
        links.put(Name.of(endpoint), link);
        found.accept(link);
    }

    @Override
    public synchronized void onRemoved(RegisteredEndpoint endpoint) {
        RegisteredLink link = links.remove(Name.of(endpoint));
        if (link != null) {
            gone.accept(link.endpoint());
        }
    }
}
