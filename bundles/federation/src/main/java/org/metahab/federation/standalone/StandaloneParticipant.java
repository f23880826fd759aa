/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.standalone;

import java.io.IOException;
import java.security.SecureRandom;
import org.metahab.federation.ParticipantOptions;
import org.metahab.federation.internal.participant.ParticipantLoop;
import org.metahab.meta.federated.LocalUpdate;
import org.metahab.mqtt.MqttConnection;

/**
 * A participant of one's own.
 *
 * @param closing ends it
 */
public record StandaloneParticipant(Runnable closing) implements AutoCloseable {

    /**
     * Takes part in every round from now on that keeps to the terms.
     *
     * @param update what there is to learn
     * @throws IOException when what was spent before cannot be read
     */
    public static StandaloneParticipant start(MqttConnection connection, LocalUpdate update, ParticipantOptions options)
            throws IOException {
        ParticipantLoop loop = new ParticipantLoop(connection, update, options, new SecureRandom());
        return new StandaloneParticipant(loop::close);
    }

    @Override
    public void close() {
        closing.run();
    }
}
