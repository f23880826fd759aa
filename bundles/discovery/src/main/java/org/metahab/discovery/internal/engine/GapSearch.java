/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.hub.HubClock;

/**
 * Looks for announcements that a broker left out. Brokers bound what waits for a client: of many retained messages under one
 * filter they drop some without a word, the same ones each time. So where many came at once, narrower filters are asked for,
 * until each brings few messages. Used on the worker only.
 */
final class GapSearch {

    /** So many messages at once may not be all. */
    static final int MANY = 500;

    /** How many Mosquitto holds back for a client before it drops some, unless it is told otherwise. */
    private static final int QUEUE = 1_000;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MAX_PAUSES = 60;
    private static final int FILTERS_AT_ONCE = 250;
    private static final int MAX_FILTERS = 20_000;

    /** Hears what is sent under a filter. */
    @FunctionalInterface
    interface Ear {

        Link.Handle listen(Interest filter, Consumer<Message> onMessage, Consumer<Standing> onStanding);
    }

    /** Runs work on the worker later. */
    @FunctionalInterface
    interface Timer {

        HubClock.ScheduledTask later(Duration delay, Runnable work);
    }

    /** Takes what is to be said of what was missed. */
    @FunctionalInterface
    interface Report {

        void onGaps(Interest filter, String what);
    }

    private final Interest root;
    private final Ear ear;
    private final Predicate<Message> found;
    private final Timer timer;
    private final Report report;
    private final List<Question> questions = new ArrayList<>();
    private NarrowFilters filters;
    private HubClock.@Nullable ScheduledTask next;
    private int asked;
    private int pauses;
    private int came;
    private int cameInAll;
    private int missed;
    private int most;

    /**
     * A search that is not begun.
     *
     * @param root the filter under which announcements are heard
     * @param found takes a message, and says whether nothing of its topic was known
     */
    GapSearch(Interest root, Ear ear, Predicate<Message> found, Timer timer, Report report) {
        this.root = root;
        this.ear = ear;
        this.found = found;
        this.timer = timer;
        this.report = report;
        this.filters = new NarrowFilters(root.path());
    }

    /** What is kept is being handed out, or was so just now, for the first time since the connection was made. */
    void begin() {
        if (next == null) {
            wait(0);
        }
    }

    void end() {
        HubClock.ScheduledTask planned = next;
        if (planned != null) {
            planned.cancel();
            next = null;
        }
        questions.forEach(question -> question.handle.close());
        questions.clear();
        filters = new NarrowFilters(root.path());
        asked = 0;
        cameInAll = 0;
        missed = 0;
        most = 0;
    }

    /** Takes what comes under the filter. */
    void take(Message message) {
        boolean isFresh = found.test(message);
        if (message.retained()) {
            came++;
            cameInAll++;
            filters.know(message.path());
            if (isFresh && asked > 0) {
                missed++;
            }
        }
    }

    private void wait(int paused) {
        pauses = paused;
        came = 0;
        next = timer.later(PAUSE, this::look);
    }

    private void look() {
        boolean isQuiet = came == 0 && questions.stream().allMatch(question -> question.answered);
        if (!isQuiet && pauses < MAX_PAUSES) {
            wait(pauses + 1);
        } else {
            goOn();
        }
    }

    private void goOn() {
        if (asked == 0 && cameInAll >= MANY) {
            filters.isFull(root.path());
        }
        for (Question question : questions) {
            question.handle.close();
            most = Math.max(most, question.brought);
            if (question.brought >= MANY) {
                filters.isFull(question.filter);
            }
        }
        questions.clear();
        while (questions.size() < FILTERS_AT_ONCE && asked < MAX_FILTERS) {
            Optional<String> filter = filters.next();
            if (filter.isEmpty()) {
                break;
            }
            asked++;
            questions.add(new Question(filter.get()));
        }
        questions.forEach(Question::ask);
        if (questions.isEmpty()) {
            finish();
        } else {
            wait(0);
        }
    }

    private void finish() {
        boolean isUnsure = asked >= MAX_FILTERS || !filters.isExhaustive() && most >= QUEUE;
        if (missed > 0 || isUnsure) {
            report.onGaps(
                    root,
                    found(isUnsure)
                            + ": the broker drops what exceeds its queue; set 'max_queued_messages 0' in"
                            + " mosquitto.conf to have all at once");
        }
        end();
    }

    private String found(boolean isUnsure) {
        if (missed == 0) {
            return "of the announcements some may be missing, though " + asked + " narrower filters were asked";
        }
        return missed + " announcements came only when they were asked for by " + asked + " narrower filters"
                + (isUnsure ? ", and some may be missing" : "");
    }

    /** A narrower filter that is being asked for. */
    private final class Question {

        private final String filter;
        private Link.Handle handle = () -> {};
        private boolean answered;
        private int brought;

        Question(String filter) {
            this.filter = filter;
        }

        void ask() {
            handle = ear.listen(Interest.follow(filter), this::hear, this::become);
        }

        private void hear(Message message) {
            if (message.retained()) {
                brought++;
            }
            take(message);
        }

        private void become(Standing standing) {
            answered |= !standing.equals(Standing.PENDING);
        }
    }
}
