/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.metahab.coap.CoapClient;
import org.metahab.coap.EndpointDirectory;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds CoAP servers: those of a list, those that answer a multicast, and those that register with the hub. */
public final class CoapServers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CoapServers.class);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
    private static final int MAX_SERVERS = 1_000;

    private final CoapClient client;
    private final CoapSettings settings;
    private final Consumer<Link> found;
    private final Set<URI> known = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;
    private final EndpointDirectory.Watch registrations;

    /**
     * Looks for servers from now on.
     *
     * @param directory where devices register
     * @param found told once of each server
     * @param gone told of each server that ended its registration
     */
    public CoapServers(
            CoapClient client,
            CoapSettings settings,
            EndpointDirectory directory,
            Consumer<Link> found,
            Consumer<Endpoint> gone) {
        this.client = client;
        this.settings = settings;
        this.found = found;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "metahab-discovery-coap");
            thread.setDaemon(true);
            return thread;
        });
        settings.servers().forEach(this::add);
        if (settings.multicast()) {
            var unused = timer.scheduleWithFixedDelay(
                    this::askAll, 0, settings.discoveryInterval().toMillis(), TimeUnit.MILLISECONDS);
        }
        registrations = directory.watch(new RegisteredServers(this::open, found, gone, timer));
    }

    private void askAll() {
        client.discoverAll(ANSWER_TIME, answer -> add(answer.server())).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("CoAP servers can't be searched by multicast: {}", failure.getMessage());
            }
        });
    }

    private void add(URI server) {
        if (known.size() < MAX_SERVERS && known.add(server)) {
            found.accept(link(server));
        }
    }

    private CoapLink link(URI server) {
        return new CoapLink(client, server, timer, settings.pollInterval(), settings.discoveryInterval());
    }

    /** A link to a server that registered; empty when it is known by its address already. */
    private Optional<CoapLink> open(URI server) {
        return known.contains(server) ? Optional.empty() : Optional.of(link(server));
    }

    /** The servers that are known. */
    public List<URI> servers() {
        return List.copyOf(known);
    }

    @Override
    public void close() {
        registrations.close();
        timer.shutdownNow();
    }
}
