/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.metahab.coap.CoapClient;
import org.metahab.coap.EndpointDirectory;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds CoAP servers: those of a list, those that answer a multicast, those that tell
 * something without being asked, and those that register with the hub. */
public final class CoapServers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CoapServers.class);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
    private static final int MAX_SERVERS = 1_000;
    private static final int MAX_WAITING = 1_000;

    private final CoapClient client;
    private final CoapSettings settings;
    private final Consumer<Link> found;
    private final Map<URI, CoapLink> known = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<CoapClient.Listening> listenings = new ArrayList<>();
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
        settings.listeners().forEach(this::listen);
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
        if (known.size() < MAX_SERVERS && !known.containsKey(server)) {
            CoapLink link = link(server);
            if (known.putIfAbsent(server, link) == null) {
                found.accept(link);
            }
        }
    }

    private void listen(InetSocketAddress where) {
        try {
            listenings.add(client.listen(where, this::take));
        } catch (IOException e) {
            LOG.warn("What devices tell {} can't be heard; is its port taken by another program?", where, e);
        }
    }

    /** When more is told than can be handled, what comes last is lost; devices tell it again. */
    private void take(CoapClient.Told told) {
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            return;
        }
        timer.execute(() -> {
            waiting.decrementAndGet();
            hear(told);
        });
    }

    /** Who tells something is a server, and its link hears it. */
    private void hear(CoapClient.Told told) {
        String host = told.from().getAddress().getHostAddress();
        URI server = URI.create("coap://" + (host.contains(":") ? "[" + host.replaceAll("%.*", "") + "]" : host) + ":"
                + told.from().getPort());
        add(server);
        CoapLink link = known.get(server);
        if (link != null) {
            link.hear(told);
        }
    }

    private CoapLink link(URI server) {
        return new CoapLink(client, server, timer, settings.pollInterval(), settings.discoveryInterval());
    }

    /** A link to a server that registered; empty when it is known by its address already. */
    private Optional<CoapLink> open(URI server) {
        return known.containsKey(server) ? Optional.empty() : Optional.of(link(server));
    }

    /** The servers that are known. */
    public List<URI> servers() {
        return List.copyOf(known.keySet());
    }

    @Override
    public void close() {
        listenings.forEach(CoapClient.Listening::close);
        registrations.close();
        timer.shutdownNow();
    }
}
