/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Interest;
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

    /**
     * A listener that hands over to the worker.
     *
     * @param owner who listens; what one owner hears of one path is handled in its order
     * @param sender whose fault a bad message is, for people
     */
    Link.Listener listener(
            String owner,
            Interest interest,
            Supplier<String> sender,
            Consumer<Message> onMessage,
            Consumer<Standing> onStanding) {
        return listener(owner, interest, sender, maxMessageBytes, onMessage, onStanding);
    }

    /** The same for messages that may be larger than others; the hub's own limit holds where it is higher. */
    Link.Listener listener(
            String owner,
            Interest interest,
            Supplier<String> sender,
            int largest,
            Consumer<Message> onMessage,
            Consumer<Standing> onStanding) {
        int limit = Math.max(largest, maxMessageBytes);
        return new Link.Listener() {
            @Override
            public void onMessage(Message message) {
                counters.messages.increment();
                if (message.size() > limit) {
                    String what = message.size() + " bytes on " + message.path() + " are more than the limit of "
                            + limit + "; raise 'maxMessageBytes' if the device is to be trusted";
                    hand(
                            owner + " oversized",
                            message.path(),
                            () -> problems.report(Kind.MESSAGE_OVERSIZED, sender.get(), what));
                    return;
                }
                hand(owner + " " + message.path(), message.path(), () -> onMessage.accept(message));
            }

            @Override
            public void onHeard() {
                stand(Standing.HEARD);
            }

            @Override
            public void onLost(String why) {
                stand(new Standing.Lost(why));
            }

            @Override
            public void onPending() {
                stand(Standing.PENDING);
            }

            private void stand(Standing standing) {
                worker.submitKept(owner + " " + interest.path(), () -> onStanding.accept(standing));
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
