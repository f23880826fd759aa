/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.internal.control.UnusualActivity;
import org.metahab.adaptation.internal.control.WishBook;

/**
 * Notices that people are away for days, are back, or have a party, and asks them. A party that people told of is theirs to
 * end. For one thread at a time.
 */
final class Presence {

    private static final String BACK = "back";
    private static final Duration PATIENCE = Duration.ofDays(7);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final Care care;
    private final ZoneId zone;
    private final WishBook wishes;
    private final Questions questions;
    private final Runnable learnAnew;
    private UnusualActivity activity;
    private Instant lastAction = Instant.MIN;
    private Instant askedAbout = Instant.MIN;
    private LocalDate stillAway = LocalDate.MIN;
    private boolean isUnusual;

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
        lastAction = Instant.MIN;
    }

    /** A person acted; in the past, only what is usual is noted. Returns whether a party began. */
    boolean acted(Instant at, boolean past) {
        lastAction = at;
        Optional<Instant> unusual = activity.acted(at);
        if (past) {
            return false;
        }
        questions.withdraw(Mode.VACATION.name());
        if (holds(Mode.VACATION) && !day(at).equals(stillAway)) {
            questions.ask(BACK, "Somebody is home: is the vacation over?", at, at.plus(PATIENCE), (yes, answered) -> {
                if (yes) {
                    wishes.setMode(Mode.VACATION, false, at);
                } else {
                    stillAway = day(answered);
                }
                return yes ? "Welcome back." : "The vacation goes on.";
            });
        }
        boolean begins = unusual.isPresent() && !isUnusual;
        isUnusual = unusual.isPresent();
        return begins && wishes.notice(Mode.PARTY, unusual.get());
    }

    /** Time passes. */
    void advance(Instant now) {
        questions.expire(now);
        questions.withdraw(holds(Mode.VACATION) ? Mode.VACATION.name() : BACK);
        if (activity.isOver(now)) {
            isUnusual = false;
            if (wishes.isNoticed(Mode.PARTY)) {
                wishes.setMode(Mode.PARTY, false, now);
            }
        }
        wishes.wishes().noticed().undecided().forEach(party -> askAboutParty(party, now));
        if (lastAction.isAfter(askedAbout) && now.isAfter(lastAction.plus(care.absence())) && !holds(Mode.VACATION)) {
            askedAbout = lastAction;
            askAboutVacation(lastAction, now);
        }
    }

    private void askAboutParty(Exclusion party, Instant now) {
        Instant until = party.end().orElse(now).plus(PATIENCE);
        if (now.isAfter(until)) {
            wishes.decide(party, false);
            return;
        }
        questions.ask(
                Mode.PARTY + " " + party.from(),
                "Much more than usual happened from " + text(party.from()) + " on: may it be learnt from?",
                now,
                until,
                (yes, answered) -> afterParty(party, yes));
    }

    private String afterParty(Exclusion party, boolean yes) {
        wishes.decide(party, yes);
        if (!yes) {
            return "It stays left out.";
        }
        learnAnew.run();
        return "It was learnt from.";
    }

    private void askAboutVacation(Instant last, Instant now) {
        questions.ask(
                Mode.VACATION.name(),
                "Nobody has done anything since " + text(last) + ": are you on vacation?",
                now,
                now.plus(PATIENCE),
                (yes, answered) -> {
                    if (yes) {
                        wishes.setMode(Mode.VACATION, true, last.plusMillis(1));
                    }
                    return yes ? "Rules rest, and nothing is learnt, until you are back." : "All goes on as before.";
                });
    }

    private boolean holds(Mode mode) {
        return wishes.wishes().modes().containsKey(mode);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private String text(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
