/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.function.Consumer;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Message;

/** Where messages come in from the threads of transports: measured, counted and handed to the worker at once. */
final class Inlet {

    private final FairWorker worker;
    private final ProblemBook problems;
    private final Counters counters;
    private final int maxMessageBytes;

    Inlet(FairWorker worker, ProblemBook problems, Counters counters, int maxMessageBytes) {
        this.worker = worker;
        this.problems = problems;
        this.counters = counters;
        this.maxMessageBytes = maxMessageBytes;
    }

    /** A listener that hands over to the worker. */
    Link.Listener listener(String endpoint, Consumer<Message> onMessage, Consumer<String> onLost) {
        return new Link.Listener() {
            @Override
            public void onMessage(Message message) {
                counters.messages.increment();
                if (message.size() > maxMessageBytes) {
                    problems.report(
                            Kind.MESSAGE_OVERSIZED,
                            message.path(),
                            message.size() + " bytes are more than the limit of " + maxMessageBytes
                                    + "; raise 'maxMessageBytes' if the device is to be trusted");
                    return;
                }
                hand(endpoint + " " + message.path(), message.path(), () -> onMessage.accept(message));
            }

            @Override
            public void onLost(String why) {
                hand(endpoint, endpoint, () -> onLost.accept(why));
            }
        };
    }

    void hand(String key, String source, Runnable task) {
        if (!worker.submit(key, task)) {
            problems.report(
                    Kind.MESSAGE_DROPPED,
                    source,
                    "messages come faster than they can be handled; the oldest are dropped");
        }
    }
}
