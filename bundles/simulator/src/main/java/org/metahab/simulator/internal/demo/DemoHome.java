/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.metahab.coap.CoapServer;
import org.metahab.coap.CoapServers;
import org.metahab.hub.clock.AdjustableClock;
import org.metahab.hub.thing.ThingRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo home: its devices go online at once, its people move in when the hub has discovered the devices. */
@Component(
        service = DemoHome.class,
        immediate = true,
        configurationPid = DemoConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DemoConfig.class)
public final class DemoHome {

    private static final Logger LOGGER = LoggerFactory.getLogger(DemoHome.class);
    private static final long LOOK_MILLIS = 300;
    private static final long CLOSE_SECONDS = 5;

    private final ScheduledExecutorService executor;
    private final DemoAppliances appliances = new DemoAppliances();
    private final List<MqttAppliance> online;
    private final CoapServer coap;
    private final Chronicle chronicle;
    private final People people;
    private long looksLeft;

    /** Brings the devices online. */
    @Activate
    public DemoHome(
            DemoConfig config,
            @Reference AdjustableClock clock,
            @Reference CoapServers servers,
            @Reference ThingRegistry things,
            @Reference EventAdmin events)
            throws IOException {
        ScheduledThreadPoolExecutor single = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "metahab-demo");
            thread.setDaemon(true);
            return thread;
        });
        single.setRemoveOnCancelPolicy(true);
        executor = single;
        coap = servers.open(new InetSocketAddress(config.coap_host(), config.coap_port()));
        chronicle = new Chronicle(events, things);
        people = new People(appliances, clock, chronicle, executor, config.speed(), config.days(), config.seed());
        Optional<Path> accounts =
                config.accounts().isBlank() ? Optional.empty() : Optional.of(Path.of(config.accounts()));
        online = appliances.mqtt().stream()
                .map(appliance -> new MqttAppliance(appliance, config.broker(), accounts, executor))
                .toList();
        appliances.coap().forEach(appliance -> coap.add(new CoapAppliance(appliance)));
        appliances.all().forEach(appliance -> appliance.onCommand(chronicle::received));
        online.forEach(MqttAppliance::start);
        looksLeft = TimeUnit.SECONDS.toMillis(config.grace()) / LOOK_MILLIS;
        look();
        LOGGER.info(
                "The demo home has {} devices on {} and {} at {}",
                online.size(),
                config.broker(),
                appliances.coap().size(),
                coap.address());
    }

    private void look() {
        List<Appliance> unknown = appliances.all().stream()
                .filter(appliance -> !chronicle.isDiscovered(appliance))
                .toList();
        if (unknown.isEmpty() || looksLeft <= 0) {
            if (!unknown.isEmpty()) {
                LOGGER.warn(
                        "People move into the demo home although the hub has not discovered {}; check the accounts of"
                                + " the broker, the CoAP servers that the hub asks, and whether its inbox approves by"
                                + " itself",
                        unknown);
            }
            people.live();
        } else {
            looksLeft--;
            var unused = executor.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Takes devices and people away. */
    @Deactivate
    public void close() {
        people.close();
        executor.shutdownNow();
        try {
            executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        online.forEach(MqttAppliance::close);
        coap.close();
    }
}
