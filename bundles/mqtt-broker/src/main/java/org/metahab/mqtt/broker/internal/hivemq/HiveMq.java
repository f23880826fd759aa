/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.hivemq;

import com.codahale.metrics.Counting;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Metric;
import com.codahale.metrics.MetricRegistry;
import com.hivemq.HiveMQServer;
import com.hivemq.configuration.service.FullConfigurationService;
import com.hivemq.configuration.service.PersistenceConfigurationService.PersistenceMode;
import com.hivemq.configuration.service.impl.ConfigurationServiceImpl;
import com.hivemq.configuration.service.impl.MqttConfigurationServiceImpl;
import com.hivemq.configuration.service.impl.PersistenceConfigurationServiceImpl;
import com.hivemq.configuration.service.impl.RestrictionsConfigurationServiceImpl;
import com.hivemq.configuration.service.impl.SecurityConfigurationServiceImpl;
import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.statistics.UsageStatisticsConfigImpl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.metahab.mqtt.broker.internal.access.AccessRules;
import org.metahab.mqtt.broker.internal.access.Denials;
import org.metahab.mqtt.broker.internal.accounts.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running HiveMQ Community Edition. It is configured by code, so that neither XML nor its native ways of looking at
 * the machine are needed, and its anonymous usage statistics are never even made. It works in memory; what must survive
 * is kept by {@link RetainedKeeper}.
 */
public final class HiveMq {

    /** Clients connected now. */
    public static final String CONNECTIONS = "com.hivemq.networking.connections.current";

    /** Retained messages kept now. */
    public static final String RETAINED = "com.hivemq.messages.retained.current";

    /** Messages published by clients. */
    public static final String RECEIVED = "com.hivemq.messages.incoming.publish.count";

    /** Messages delivered to clients. */
    public static final String SENT = "com.hivemq.messages.outgoing.publish.count";

    private static final Logger LOG = LoggerFactory.getLogger(HiveMq.class);
    private static final String VERSION = "2025.5";

    private final HiveMQServer server;
    private final Listeners listeners;
    private final MetricRegistry metrics;
    private final RetainedKeeper keeper;

    private HiveMq(HiveMQServer server, Listeners listeners, MetricRegistry metrics, RetainedKeeper keeper) {
        this.server = server;
        this.listeners = listeners;
        this.metrics = metrics;
        this.keeper = keeper;
    }

    /**
     * Starts it; returns when it listens.
     *
     * @throws IOException when it does not come up
     */
    public static HiveMq start(
            Path data, Listeners listeners, Accounts accounts, AccessRules access, Denials denials, Clock clock)
            throws IOException {
        Tuning.apply();
        Folders folders = new Folders(data, VERSION, clock.millis());
        Files.createDirectories(folders.getExtensionsFolder().toPath());
        RetainedKeeper keeper = RetainedKeeper.open(data.resolve("retained.log"), clock);
        MetricRegistry metrics = new MetricRegistry();
        HiveMQServer server = new HiveMQServer(folders, metrics, configuration(listeners), false, false);
        EmbeddedExtension gate = EmbeddedExtension.builder()
                .withId("metahab-accounts")
                .withName("MetaHAB accounts")
                .withVersion(VERSION)
                .withExtensionMain(new Gate(accounts, access, denials, keeper))
                .build();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            server.bootstrap();
            // HiveMQ sets one for the whole process that ends it; the hub must go on
            Thread.setDefaultUncaughtExceptionHandler(before);
            server.startInstance(gate);
            return new HiveMq(server, listeners, metrics, keeper);
        } catch (Exception e) {
            Thread.setDefaultUncaughtExceptionHandler(before);
            server.stop();
            keeper.close();
            throw new IOException("HiveMQ did not start in " + data + ": " + e, e);
        }
    }

    /** The ports it listens on. */
    public Listeners listeners() {
        return listeners;
    }

    /** What is wrong while it runs, empty when nothing is. */
    public String problem() {
        return keeper.problem();
    }

    /** A metric's value now, 0 when it does not exist. */
    public long metric(String name) {
        Metric metric = metrics.getMetrics().get(name);
        if (metric instanceof Counting counter) {
            return counter.getCount();
        }
        return metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number ? number.longValue() : 0;
    }

    /** Stops it and waits until it has: clients are disconnected, stores closed. */
    public void stop() {
        try {
            server.stop();
        } catch (RuntimeException e) {
            LOG.error("The broker did not stop cleanly", e);
        } finally {
            keeper.close();
        }
    }

    private static FullConfigurationService configuration(Listeners listeners) {
        UsageStatisticsConfigImpl statistics = new UsageStatisticsConfigImpl();
        statistics.setEnabled(false);
        PersistenceConfigurationServiceImpl persistence = new PersistenceConfigurationServiceImpl();
        persistence.setMode(PersistenceMode.IN_MEMORY);
        return new ConfigurationServiceImpl(
                listeners.configuration(),
                new MqttConfigurationServiceImpl(),
                new RestrictionsConfigurationServiceImpl(),
                new SecurityConfigurationServiceImpl(),
                statistics,
                persistence);
    }
}
