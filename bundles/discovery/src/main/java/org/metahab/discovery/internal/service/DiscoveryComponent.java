/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.service;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.metahab.coap.CoapClient;
import org.metahab.coap.EndpointDirectory;
import org.metahab.discovery.DiscoveryHealth;
import org.metahab.discovery.internal.coap.CoapServers;
import org.metahab.discovery.internal.coap.CoapSettings;
import org.metahab.discovery.internal.engine.DiscoveryEngine;
import org.metahab.discovery.internal.engine.EngineSettings;
import org.metahab.discovery.internal.mqtt.MqttLink;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.discovery.spi.Convention;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubListener;
import org.metahab.hub.codec.EventCodec;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.thing.Inbox;
import org.metahab.hub.thing.ThingRegistry;
import org.metahab.mqtt.MqttConnection;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Discovery on this hub: every connection to a broker and every CoAP server is searched in every convention. Registers
 * {@link ThingRegistry}, {@link Inbox} and {@link DiscoveryHealth}.
 */
@Component(service = HubListener.class, immediate = true, configurationPid = DiscoveryConfig.PID)
@Designate(ocd = DiscoveryConfig.class)
public final class DiscoveryComponent implements HubListener {

    private static final Logger LOG = LoggerFactory.getLogger(DiscoveryComponent.class);

    /** The group to which Shelly devices of the first generation tell their state. */
    private static final String COIOT = "224.0.1.187:5683";

    private final DiscoveryEngine engine;
    private final CoapServers servers;
    private final List<ServiceRegistration<?>> services;

    /** Starts to look for devices. */
    @Activate
    public DiscoveryComponent(
            DiscoveryConfig config,
            BundleContext context,
            @Reference Hub hub,
            @Reference HubClock clock,
            @Reference EventAdmin events,
            @Reference CoapClient coap,
            @Reference EndpointDirectory directory) {
        engine = new DiscoveryEngine(
                hub,
                clock,
                event -> events.postEvent(message(clock, event)),
                new JsonThingStore(folder(config, context)),
                new EngineSettings(config.autoApprove(), config.configurationItems(), config.maxMessageBytes()));
        services = List.of(
                context.registerService(ThingRegistry.class, engine.things(), null),
                context.registerService(Inbox.class, engine.inbox(), null),
                context.registerService(DiscoveryHealth.class, engine, null));
        servers = new CoapServers(coap, settings(config), directory, engine::addLink, engine::removeLink);
    }

    @Deactivate
    void stop() {
        services.forEach(ServiceRegistration::unregister);
        servers.close();
        engine.close();
    }

    /** Looks for devices at one more broker. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addConnection(MqttConnection connection) {
        engine.addLink(new MqttLink(connection));
    }

    void removeConnection(MqttConnection connection) {
        engine.removeLink(new MqttLink(connection).endpoint());
    }

    /** Looks for devices of one more kind. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addConvention(Convention convention) {
        engine.addConvention(convention);
    }

    void removeConvention(Convention convention) {
        engine.removeConvention(convention);
    }

    @Override
    public void onEvent(TimedEvent timed) {
        if (timed.event() instanceof ItemCommandEvent command) {
            engine.onCommand(command.item(), command.command());
        }
    }

    private static Event message(HubClock clock, HubEvent event) {
        return new Event(EventCodec.EVENT_TOPIC, EventCodec.encode(new TimedEvent(clock.instant(), event)));
    }

    private static Path folder(DiscoveryConfig config, BundleContext context) {
        return config.folder().isBlank()
                ? context.getDataFile("discovery").toPath()
                : Path.of(config.folder().strip());
    }

    private static CoapSettings settings(DiscoveryConfig config) {
        return new CoapSettings(
                Arrays.stream(config.coap_servers())
                        .flatMap(list -> Arrays.stream(list.split(",")))
                        .filter(text -> !text.isBlank())
                        .flatMap(text -> address("coap.servers", text, CoapSettings::server).stream())
                        .toList(),
                config.coap_multicast(),
                Duration.ofSeconds(config.coap_pollInterval()),
                Duration.ofSeconds(config.coap_discoveryInterval()),
                listeners(config));
    }

    private static List<InetSocketAddress> listeners(DiscoveryConfig config) {
        Stream<String> own = config.coap_multicast() ? Stream.of(COIOT) : Stream.empty();
        return Stream.concat(own, Arrays.stream(config.coap_listen()))
                .filter(text -> !text.isBlank())
                .distinct()
                .flatMap(text -> address("coap.listen", text, CoapSettings::listener).stream())
                .toList();
    }

    private static <T> Optional<T> address(String setting, String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            LOG.error("{}, {}: {}", DiscoveryConfig.PID, setting, e.getMessage());
            return Optional.empty();
        }
    }
}
