/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.internal.control.UnusualActivity;
import org.metahab.adaptation.internal.control.WishBook;

/** Notices that people are away for days, are back, or have a party, and asks them. For one thread at a time. */
final class Presence {

    private static final Duration PATIENCE = Duration.ofDays(7);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final Care care;
    private final ZoneId zone;
    private final WishBook wishes;
    private final Questions questions;
    private final Runnable learnAnew;
    private UnusualActivity activity;
    private @Nullable Instant lastAction;

    /** @param learnAnew learns anew from the history, after more or less of it is left out */
    Presence(Care care, ZoneId zone, WishBook wishes, Questions questions, Runnable learnAnew) {
        this.care = care;
        this.zone = zone;
        this.wishes = wishes;
        this.questions = questions;
        this.learnAnew = learnAnew;
        this.activity = new UnusualActivity(care.unusualActions(), zone);
    }

    /** The past is told from its beginning. */
    void beginAnew() {
        activity = new UnusualActivity(care.unusualActions(), zone);
        lastAction = null;
    }

    /** A person acted; in the past, only what is usual is noted. Returns whether a party began. */
    boolean acted(Instant at, boolean past) {
        lastAction = at;
        questions.withdraw(Mode.VACATION.name());
        Optional<Instant> unusual = activity.acted(at);
        if (past) {
            return false;
        }
        if (wishes.wishes().modes().containsKey(Mode.VACATION)) {
            questions.ask("back", "Somebody is home: is the vacation over?", at, at.plus(PATIENCE), yes -> {
                if (yes) {
                    wishes.setMode(Mode.VACATION, false, at);
                }
                return yes ? "Welcome back." : "The vacation goes on.";
            });
        }
        return unusual.isPresent() && wishes.setMode(Mode.PARTY, true, unusual.get());
    }

    /** Time passes. */
    void advance(Instant now) {
        questions.expire(now);
        Instant since = wishes.wishes().modes().get(Mode.PARTY);
        if (since != null && activity.isOver(now)) {
            wishes.setMode(Mode.PARTY, false, now);
            questions.ask(
                    Mode.PARTY.name(),
                    "Much more than usual happened from " + text(since) + " on: may it be learnt from?",
                    now,
                    now.plus(PATIENCE),
                    yes -> afterParty(since, now, yes));
        }
        Instant last = lastAction;
        if (last != null && now.isAfter(last.plus(care.absence()))) {
            askAboutVacation(last, now);
        }
    }

    private String afterParty(Instant since, Instant until, boolean yes) {
        if (!yes) {
            return "It stays left out.";
        }
        wishes.include(new Exclusion(new Scope.Everything(), since, until.plusMillis(1), Mode.PARTY.name()));
        learnAnew.run();
        return "It was learnt from.";
    }

    private void askAboutVacation(Instant last, Instant now) {
        if (!wishes.wishes().modes().containsKey(Mode.VACATION)) {
            lastAction = null;
            questions.ask(
                    Mode.VACATION.name(),
                    "Nobody has done anything since " + text(last) + ": are you on vacation?",
                    now,
                    now.plus(PATIENCE),
                    yes -> {
                        if (yes) {
                            wishes.setMode(Mode.VACATION, true, last.plusMillis(1));
                        }
                        return yes
                                ? "Rules rest, and nothing is learnt, until you are back."
                                : "All goes on as before.";
                    });
        }
    }

    private String text(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
