/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.metahab.coap.CoapClient;
import org.metahab.discovery.internal.link.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds CoAP servers: those of a list, and those that answer a multicast. */
public final class CoapServers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CoapServers.class);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
    private static final int MAX_SERVERS = 1_000;

    private final CoapClient client;
    private final CoapSettings settings;
    private final Consumer<Link> found;
    private final Set<URI> known = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;

    /**
     * Looks for servers from now on.
     *
     * @param found told once of each server
     */
    public CoapServers(CoapClient client, CoapSettings settings, Consumer<Link> found) {
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
            found.accept(new CoapLink(client, server, timer, settings.pollInterval(), settings.discoveryInterval()));
        }
    }

    /** The servers that are known. */
    public List<URI> servers() {
        return List.copyOf(known);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
