/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.standalone;

import java.security.SecureRandom;
import java.time.Clock;
import org.metahab.federation.CoordinatorOptions;
import org.metahab.federation.RoundListener;
import org.metahab.federation.internal.coordinator.CoordinatorLoop;
import org.metahab.meta.prior.Prior;
import org.metahab.mqtt.MqttConnection;

/**
 * A coordinator of one's own.
 *
 * @param closing ends it
 */
public record StandaloneCoordinator(Runnable closing) implements AutoCloseable {

    /**
     * Begins with rounds at once.
     *
     * @param prior what to improve
     * @param listener is told of each round, on the coordinator's thread
     */
    public static StandaloneCoordinator start(
            MqttConnection connection, Prior prior, CoordinatorOptions options, Clock clock, RoundListener listener) {
        CoordinatorLoop loop = new CoordinatorLoop(connection, prior, options, clock, new SecureRandom(), listener);
        return new StandaloneCoordinator(loop::close);
    }

    @Override
    public void close() {
        closing.run();
    }
}
