/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Refresh;

/** Carries commands of items to devices. Used on the worker only. */
final class Commands {

    private final ThingKeeper keeper;
    private final ProblemBook problems;
    private final Counters counters;

    Commands(ThingKeeper keeper, ProblemBook problems, Counters counters) {
        this.keeper = keeper;
        this.problems = problems;
        this.counters = counters;
    }

    void execute(String item, Command command) {
        keeper.ofItem(item).ifPresent(channel -> {
            if (command instanceof Refresh) {
                channel.description().mapping().inputs().stream()
                        .map(Interest::path)
                        .forEach(channel.link()::refresh);
                channel.description().mapping().questions().forEach(question -> send(channel, item, question));
                return;
            }
            try {
                channel.description().mapping().write(command).forEach(message -> send(channel, item, message));
            } catch (IllegalArgumentException e) {
                problems.report(Kind.COMMAND_FAILED, item, command.text() + " was not sent: " + e.getMessage());
            }
        });
    }

    private void send(ActiveChannel channel, String item, Outgoing message) {
        counters.commands.increment();
        channel.link().send(message).whenComplete((done, failure) -> {
            if (failure != null) {
                problems.report(
                        Kind.COMMAND_FAILED,
                        item,
                        "the message to " + message.path() + " at "
                                + channel.link().endpoint() + " was not delivered: " + failure.getMessage());
            }
        });
    }
}
