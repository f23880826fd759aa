/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.preview;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.metahab.coap.CoapClient;
import org.metahab.discovery.internal.coap.CoapServers;
import org.metahab.discovery.internal.coap.CoapSettings;
import org.metahab.discovery.internal.engine.DescribedThing;
import org.metahab.discovery.internal.engine.DiscoveryEngine;
import org.metahab.discovery.internal.engine.EngineSettings;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.internal.mqtt.MqttLink;
import org.metahab.discovery.internal.preview.AskingLink;
import org.metahab.discovery.internal.preview.KnownConventions;
import org.metahab.discovery.internal.preview.MemoryHub;
import org.metahab.discovery.internal.preview.MemoryStore;
import org.metahab.discovery.internal.preview.NoRegistrations;
import org.metahab.discovery.internal.preview.QuietLink;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.clock.ScaledClock;
import org.metahab.mqtt.MqttConnection;

/**
 * The discovery engine with all its conventions on a hub in memory, where each device becomes a thing at once. No device
 * is told to do anything; unless it shall greet, nothing is sent at all. Safe for use by several threads.
 */
public final class DiscoveryPreview implements AutoCloseable {

    private static final int MAX_MESSAGE_BYTES = 262_144;
    private static final Duration COAP_INTERVAL = Duration.ofSeconds(2);

    private final boolean greets;
    private final ScaledClock clock = ScaledClock.real(ZoneOffset.UTC);
    private final DiscoveryEngine engine;
    private final List<CoapServers> servers = new ArrayList<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    /**
     * Starts.
     *
     * @param greets whether to send what conventions have to say: greetings upon which devices announce themselves, and
     *     questions about their state
     */
    public DiscoveryPreview(boolean greets) {
        this.greets = greets;
        this.engine = new DiscoveryEngine(
                new MemoryHub(),
                clock,
                event -> {},
                new MemoryStore(),
                new EngineSettings(true, true, MAX_MESSAGE_BYTES));
        KnownConventions.all(clock).forEach(engine::addConvention);
    }

    /** Looks at a broker. */
    public void look(MqttConnection connection) {
        add(new AskingLink(new MqttLink(connection), unanswered));
    }

    /**
     * Looks at a CoAP server; its resources are read every two seconds.
     *
     * @return its address with scheme, host and port
     * @throws IllegalArgumentException when the address is none of a CoAP server
     */
    public URI look(CoapClient client, String server) {
        URI address = CoapSettings.server(server);
        synchronized (servers) {
            servers.add(new CoapServers(
                    client,
                    new CoapSettings(List.of(address), false, COAP_INTERVAL, COAP_INTERVAL),
                    new NoRegistrations(),
                    this::add,
                    engine::removeLink));
        }
        return address;
    }

    /** Tells recorded messages as if their devices were there. */
    public void replay(List<RecordedMessage> messages) {
        Map<String, List<RecordedMessage>> byEndpoint = new LinkedHashMap<>();
        messages.forEach(message -> byEndpoint
                .computeIfAbsent(message.endpoint(), endpoint -> new ArrayList<>())
                .add(message));
        byEndpoint.forEach((name, told) -> add(new RecordedLink(
                name.isEmpty() ? new Endpoint(Transport.MQTT, "recorded") : new Endpoint(Transport.COAP, name), told)));
    }

    private void add(Link link) {
        engine.addLink(greets ? link : new QuietLink(link));
    }

    /** Whether all messages that came so far were handled. */
    public boolean isIdle() {
        return engine.statistics().waiting() == 0 && engine.isIdle();
    }

    /** Whether brokers have answered all that was asked of them so far: what they keep and what devices say is heard. */
    public boolean isListening() {
        return isIdle() && unanswered.get() == 0;
    }

    /** What would be discovered by now. Waits for the message that is being handled. */
    public PreviewReport report() {
        return new PreviewReport(
                engine.describe().stream()
                        .sorted(Comparator.comparing(
                                (DescribedThing thing) -> thing.thing().uid()))
                        .map(PreviewThings::of)
                        .toList(),
                engine.problems(),
                engine.statistics().messages());
    }

    @Override
    public void close() {
        synchronized (servers) {
            servers.forEach(CoapServers::close);
        }
        engine.close();
        clock.close();
    }
}
