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
import java.util.function.Predicate;
import org.metahab.adaptation.Question;
import org.metahab.adaptation.internal.control.WishBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the hub asks people, until they answer or it does not matter any more. Questions don't outlive a restart, but their ids
 * are never given again, so that a late answer finds no other question. For one thread at a time.
 */
final class Questions {

    private static final Logger LOGGER = LoggerFactory.getLogger(Questions.class);
    private static final String PREFIX = "q";

    private final EngineListener listener;
    private final WishBook wishes;
    private final Map<String, Asked> open = new LinkedHashMap<>();

    Questions(EngineListener listener, WishBook wishes) {
        this.listener = listener;
        this.wishes = wishes;
    }

    /** What an answer does. */
    interface Answer {
        /** Does what a yes or a no at that moment means, and says so. */
        String take(boolean yes, Instant at);
    }

    private record Asked(String topic, Question question, Instant until, Answer answer) {}

    /**
     * Asks, unless the same topic is asked already.
     *
     * @param until when it does not matter any more
     */
    void ask(String topic, String text, Instant now, Instant until, Answer answer) {
        if (isOpen(topic)) {
            return;
        }
        try {
            Question question = new Question(PREFIX + wishes.nextQuestion(), text, now);
            open.put(question.id(), new Asked(topic, question, until, answer));
            listener.onQuestion(question);
        } catch (IllegalStateException e) {
            LOGGER.error("People can't be asked now: {}", text, e);
        }
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

    String answer(String id, boolean yes, Instant at) {
        Asked one = open.get(id);
        if (one == null) {
            throw new NoSuchElementException("There is no question '" + id + "' any more");
        }
        String said = one.answer().take(yes, at);
        open.remove(id);
        return said;
    }
}
