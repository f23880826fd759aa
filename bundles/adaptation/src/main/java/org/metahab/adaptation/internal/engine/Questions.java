/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.metahab.adaptation.Question;

/** What the hub asks people, until they answer or it does not matter any more. For one thread at a time. */
final class Questions {

    private static final String PREFIX = "q";

    private final EngineListener listener;
    private final Map<String, Asked> open = new LinkedHashMap<>();
    private int asked;

    Questions(EngineListener listener) {
        this.listener = listener;
    }

    private record Asked(String topic, Question question, Instant until, Function<Boolean, String> answer) {}

    /**
     * Asks, unless the same topic is asked already.
     *
     * @param until when it does not matter any more
     * @param answer does what a yes or a no means, and says so
     */
    void ask(String topic, String text, Instant now, Instant until, Function<Boolean, String> answer) {
        if (isOpen(topic)) {
            return;
        }
        asked++;
        Question question = new Question(PREFIX + asked, text, now);
        open.put(question.id(), new Asked(topic, question, until, answer));
        listener.onQuestion(question);
    }

    boolean isOpen(String topic) {
        return open.values().stream().anyMatch(about(topic));
    }

    void withdraw(String topic) {
        open.values().removeIf(about(topic));
    }

    private static Predicate<Asked> about(String topic) {
        return one -> one.topic().equals(topic);
    }

    void expire(Instant now) {
        open.values().removeIf(one -> now.isAfter(one.until()));
    }

    List<Question> all() {
        return open.values().stream().map(Asked::question).toList();
    }

    String answer(String id, boolean yes) {
        Asked one = open.get(id);
        if (one == null) {
            throw new NoSuchElementException("There is no question '" + id + "' any more");
        }
        String said = one.answer().apply(yes);
        open.remove(id);
        return said;
    }
}
