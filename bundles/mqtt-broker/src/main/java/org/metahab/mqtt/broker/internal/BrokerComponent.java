/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Hashtable;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.metahab.mqtt.broker.MqttBroker;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the broker on a thread of its own and offers it as a service once it runs. What keeps it from starting is said
 * once and tried again, so that it comes up when the port or folder is free.
 */
@Component(
        configurationPid = BrokerConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = {})
@Designate(ocd = BrokerConfig.class)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.metahab.mqtt.broker.MqttBroker\"",
        effective = "active")
public final class BrokerComponent {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerComponent.class);
    private static final long RETRY_IN_SECONDS = 15;
    private static final long STOP_TIMEOUT_IN_SECONDS = 20;

    private final BundleContext context;
    private final BrokerSettings settings;
    private final ScheduledThreadPoolExecutor thread;

    private @Nullable EmbeddedBroker broker;
    private @Nullable ServiceRegistration<MqttBroker> registration;
    private String problem = "";

    /** Begins to start; a wrong setting is thrown, and logged by the component runtime. */
    @Activate
    public BrokerComponent(BundleContext context, BrokerConfig config) {
        this.context = context;
        this.settings = BrokerSettings.of(config, dataArea(context));
        this.thread = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "mqtt-broker"));
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.execute(this::start);
    }

    @Deactivate
    void stop() {
        thread.execute(this::end);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_TIMEOUT_IN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The MQTT broker takes more than {} s to stop; the hub goes on", STOP_TIMEOUT_IN_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start() {
        try {
            EmbeddedBroker started = EmbeddedBroker.start(settings, Clock.systemUTC());
            broker = started;
            registration = context.registerService(MqttBroker.class, started, new Hashtable<>());
            LOG.info("The MQTT broker listens on {}:{}", started.host(), started.port());
        } catch (IOException | RuntimeException | LinkageError e) {
            report(e);
            if (!thread.isShutdown()) {
                var unused = thread.schedule(this::start, RETRY_IN_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private void report(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.equals(problem)) {
            LOG.debug("The MQTT broker still cannot start", failure);
        } else {
            problem = message;
            LOG.error("The MQTT broker cannot start and is tried every {} s: {}", RETRY_IN_SECONDS, message);
            LOG.debug("The cause of \"{}\"", message, failure);
        }
    }

    private void end() {
        ServiceRegistration<MqttBroker> offered = registration;
        registration = null;
        if (offered != null) {
            offered.unregister();
        }
        EmbeddedBroker running = broker;
        broker = null;
        if (running != null) {
            running.close();
        }
    }

    private static Path dataArea(BundleContext context) {
        return context.getDataFile("broker").toPath();
    }
}
