/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.mqtt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metahab.adaptation.Mode;

/** The topics of a hub: {@code metahab/HUB/KIND/ID/state} and {@code metahab/HUB/KIND/ID/answer}. */
final class Topics {

    static final String SUGGESTIONS = "suggestions";
    static final String QUESTIONS = "questions";
    static final String MODES = "modes";
    static final List<String> KINDS = List.of(SUGGESTIONS, QUESTIONS, MODES);

    private static final String STATE = "state";
    private static final String ANSWER = "answer";

    private final String base;

    /** @throws IllegalArgumentException when the name is empty or can't be a level of a topic */
    Topics(String hub) {
        if (hub.isBlank() || hub.matches(".*[/+#\\x00].*")) {
            throw new IllegalArgumentException("'" + hub + "' can't name the hub in topics; leave out / + and #");
        }
        base = "metahab/" + hub + "/";
    }

    /**
     * What an answer is meant for.
     *
     * @param kind one of {@link #KINDS}
     * @param id the id of a suggestion or a question, the name of a mode
     */
    record Address(String kind, String id) {}

    String state(String kind, String id) {
        return base + kind + "/" + id + "/" + STATE;
    }

    String state(Mode mode) {
        return state(MODES, mode.name().toLowerCase(Locale.ROOT));
    }

    String states(String kind) {
        return state(kind, "+");
    }

    String answers() {
        return base + "+/+/" + ANSWER;
    }

    String errors() {
        return base + "errors";
    }

    /** What an answer on that topic is meant for; empty when it is no topic of answers. */
    Optional<Address> answered(String topic) {
        List<String> levels =
                List.of(topic.substring(Math.min(base.length(), topic.length())).split("/"));
        return levels.size() == 3 && KINDS.contains(levels.get(0))
                ? Optional.of(new Address(levels.get(0), levels.get(1)))
                : Optional.empty();
    }
}
