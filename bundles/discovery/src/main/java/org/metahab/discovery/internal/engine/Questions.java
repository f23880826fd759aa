/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Outgoing;

/** Asks devices for their states that don't tell them by themselves. Used on the worker only. */
final class Questions {

    private final ProblemBook problems;

    Questions(ProblemBook problems) {
        this.problems = problems;
    }

    /** A device can't be reached: it is to be asked again when it is back. */
    void forget(Collection<ActiveChannel> channels) {
        channels.forEach(channel -> channel.asked = false);
    }

    /** Asks what was not asked yet, once the answers would be heard; what several channels ask, once. */
    void ask(Collection<ActiveChannel> channels) {
        List<ActiveChannel> open =
                channels.stream().filter(channel -> !channel.asked).toList();
        if (open.stream().anyMatch(channel -> channel.pending().isPresent())) {
            return;
        }
        Map<Outgoing, Link> questions = new LinkedHashMap<>();
        for (ActiveChannel channel : open) {
            channel.asked = true;
            channel.description().mapping().questions().forEach(question -> questions.put(question, channel.link()));
        }
        questions.forEach(this::send);
    }

    private void send(Outgoing question, Link link) {
        link.send(question).whenComplete((done, failure) -> {
            if (failure != null) {
                problems.report(
                        Kind.COMMAND_FAILED, question.path(), "the question was not sent: " + failure.getMessage());
            }
        });
    }
}
