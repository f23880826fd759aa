/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Forgotten;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.internal.control.Erasure;
import org.metahab.adaptation.internal.control.WishBook;
import org.metahab.hub.HubClock;

/** People's word on learning and acting, in one engine. Safe for use by several threads; works in the engine's lock. */
final class PeopleControl implements Control {

    private static final String EXCLUDED = "excluded";

    private final AdaptationEngine engine;
    private final HubClock clock;
    private final WishBook wishes;
    private final Oblivion oblivion;
    private final Questions questions;
    private final Permissions permissions;
    private final StopItem stopItem;

    PeopleControl(
            AdaptationEngine engine,
            HubClock clock,
            WishBook wishes,
            Oblivion oblivion,
            Questions questions,
            Permissions permissions,
            StopItem stopItem) {
        this.engine = engine;
        this.clock = clock;
        this.wishes = wishes;
        this.oblivion = oblivion;
        this.questions = questions;
        this.permissions = permissions;
        this.stopItem = stopItem;
    }

    @Override
    public Map<Mode, Instant> modes() {
        synchronized (engine) {
            return wishes.wishes().modes();
        }
    }

    @Override
    public void setMode(Mode mode, boolean on) {
        change(now -> {
            wishes.setMode(mode, on, now);
            if (mode == Mode.STOPPED) {
                stopItem.show();
            }
        });
    }

    @Override
    public List<Exclusion> exclusions() {
        synchronized (engine) {
            return wishes.wishes().exclusions();
        }
    }

    @Override
    public void exclude(Scope scope, Instant from, Instant until) {
        Instant end = inOrder(from, until).equals(Instant.MAX) ? null : until;
        change(now -> {
            wishes.exclude(new Exclusion(scope, sinceEpoch(from), end, EXCLUDED));
            if (from.isBefore(now)) {
                unlearn(scope, now);
            }
        });
    }

    @Override
    public void include(Scope scope) {
        change(now -> {
            Predicate<Exclusion> theirs = exclusion ->
                    exclusion.scope().equals(scope) && exclusion.reason().equals(EXCLUDED);
            if (wishes.wishes().exclusions().stream().noneMatch(theirs)) {
                throw new NoSuchElementException("'" + scope + "' is not excluded");
            }
            wishes.drop(theirs);
            engine.learnAnew();
        });
    }

    @Override
    public void reset(Scope scope, Instant from, Instant until) {
        change(now -> {
            Instant end = inOrder(from, untilNow(until, now));
            wishes.exclude(new Exclusion(scope, sinceEpoch(from), end, "reset"));
            unlearn(scope, now);
        });
    }

    private void unlearn(Scope scope, Instant now) {
        oblivion.dropUnanswered(scope, now);
        engine.learnAnew();
    }

    @Override
    public Forgotten forget(Scope scope, Instant from, Instant until) {
        synchronized (engine) {
            Instant now = clock.instant();
            Instant begin = sinceEpoch(from);
            Instant end = inOrder(begin, untilNow(until, now));
            boolean wholly = !begin.isAfter(engine.past().from(now)) && !end.isBefore(now);
            try {
                Erasure erasure = new Erasure(scope, begin, end, wholly);
                permissions.forget(erasure, now);
                return oblivion.forget(erasure, engine.past(), now);
            } finally {
                engine.learnAnew();
                engine.settle();
            }
        }
    }

    private static Instant sinceEpoch(Instant from) {
        return from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from;
    }

    private static Instant untilNow(Instant until, Instant now) {
        return until.isAfter(now) ? now.plusMillis(1) : until;
    }

    /** The end of a period that has one moment at least. */
    private static Instant inOrder(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("The period from " + from + " until " + until
                    + " is empty; give a beginning that is before its end");
        }
        return until;
    }

    @Override
    public List<Question> questions() {
        synchronized (engine) {
            return questions.all();
        }
    }

    @Override
    public String answer(String question, boolean yes) {
        synchronized (engine) {
            String said = questions.answer(question, yes, clock.instant());
            engine.settle();
            return said;
        }
    }

    @Override
    public void permit(String suggestion, String person, String text) {
        change(now -> permissions.permit(suggestion, person, text, now));
    }

    private void change(Consumer<Instant> step) {
        synchronized (engine) {
            step.accept(clock.instant());
            engine.settle();
        }
    }
}
