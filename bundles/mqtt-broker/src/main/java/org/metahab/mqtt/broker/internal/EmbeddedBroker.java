/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import org.metahab.mqtt.broker.BrokerHealth;
import org.metahab.mqtt.broker.MqttBroker;
import org.metahab.mqtt.broker.internal.access.Denials;
import org.metahab.mqtt.broker.internal.accounts.Accounts;
import org.metahab.mqtt.broker.internal.hivemq.HiveMq;
import org.metahab.mqtt.broker.internal.hivemq.Listeners;
import org.metahab.mqtt.broker.internal.retained.FolderLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running broker, until it is closed. */
public final class EmbeddedBroker implements MqttBroker, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final BrokerSettings settings;
    private final Accounts accounts;
    private final Denials denials;
    private final HiveMq hiveMq;
    private final FolderLock lock;
    private final Instant since;

    private EmbeddedBroker(
            BrokerSettings settings,
            Accounts accounts,
            Denials denials,
            HiveMq hiveMq,
            FolderLock lock,
            Instant since) {
        this.settings = settings;
        this.accounts = accounts;
        this.denials = denials;
        this.hiveMq = hiveMq;
        this.lock = lock;
        this.since = since;
    }

    /**
     * Starts a broker; takes a second or two.
     *
     * @throws IOException when it cannot start; the message says why and what to do
     */
    public static EmbeddedBroker start(BrokerSettings settings, Clock clock) throws IOException {
        Preconditions.check(settings);
        Accounts accounts = Accounts.open(settings.accountFolder(), settings.accounts(), new SecureRandom());
        Denials denials = new Denials();
        BrokerSettings.Tls tls = settings.tls();
        Listeners listeners = tls == null
                ? Listeners.of(settings.host(), settings.port())
                : Listeners.of(settings.host(), settings.port())
                        .withTls(tls.port(), tls.keyStore(), Preconditions.keyStorePassword(tls));
        FolderLock lock = FolderLock.take(settings.dataFolder());
        try {
            HiveMq hiveMq = HiveMq.start(settings.dataFolder(), listeners, accounts, settings.access(), denials, clock);
            return new EmbeddedBroker(settings, accounts, denials, hiveMq, lock, clock.instant());
        } catch (IOException | RuntimeException | LinkageError e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public String host() {
        return settings.host();
    }

    @Override
    public int port() {
        return hiveMq.listeners().port();
    }

    @Override
    public OptionalInt tlsPort() {
        return hiveMq.listeners().tlsPort();
    }

    @Override
    public Set<String> accounts() {
        return accounts.names();
    }

    @Override
    public Path passwordFile(String account) {
        if (!accounts().contains(account)) {
            throw new IllegalArgumentException(
                    "\"" + account + "\" is no account of the broker: they are " + accounts());
        }
        return accounts.fileOf(account);
    }

    @Override
    public BrokerHealth health() {
        return new BrokerHealth(
                since,
                hiveMq.problem(),
                (int) hiveMq.metric(HiveMq.CONNECTIONS),
                hiveMq.metric(HiveMq.RETAINED),
                hiveMq.metric(HiveMq.RECEIVED),
                hiveMq.metric(HiveMq.SENT),
                denials.logins(),
                denials.publishes(),
                denials.subscriptions());
    }

    @Override
    public void close() {
        hiveMq.stop();
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock on {} was not released cleanly", settings.dataFolder(), e);
        }
    }
}
