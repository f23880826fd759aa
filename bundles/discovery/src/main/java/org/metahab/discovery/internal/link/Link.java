/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.link;

import java.util.concurrent.CompletionStage;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;

/**
 * An endpoint that can be heard and spoken to. Its listeners are called on threads of the transport and hand over at once.
 * Safe for use by several threads; nothing here waits for the network.
 */
public interface Link {

    /** Which endpoint it is. */
    Endpoint endpoint();

    /** Hears something from now on. */
    Handle listen(Interest interest, Listener listener);

    /** Sends a message; fails with the reason why it could not be delivered. */
    CompletionStage<Void> send(Outgoing message);

    /** Is told at once, and then at each change, whether the endpoint can be reached. */
    Handle watch(Watcher watcher);

    /** Asks for the present state of something that is being heard; no effect where the transport can't. */
    default void refresh(String path) {}

    /** Hears messages. It begins pending: until the endpoint agreed, what is sent may be missed. */
    interface Listener {

        void onMessage(Message message);

        /** The endpoint agreed: what is sent from now on is heard. */
        default void onHeard() {}

        /** It can't be heard; {@link #onHeard} or a message ends that. */
        default void onLost(String why) {}

        /** What is sent now may be missed again, as the connection was lost; {@link #onHeard} ends that. */
        default void onPending() {}
    }

    /** Hears whether an endpoint can be reached. */
    @FunctionalInterface
    interface Watcher {

        /** @param problem why it can't be reached; empty when it can */
        void onReachable(boolean reachable, String problem);
    }

    /** Something that can be ended. */
    @FunctionalInterface
    interface Handle extends AutoCloseable {

        @Override
        void close();
    }
}
