/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.habit.ActionClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Items of which a person said "never for this device". What else waits for them is declined with that, and put to people
 * again once the person takes it back; what a person does with one of them afterwards holds. For one thread at a time.
 */
public final class Unwanted {

    private static final Logger LOGGER = LoggerFactory.getLogger(Unwanted.class);
    private static final String SAID = "a person said '" + Dismissal.NEVER_FOR_THIS_DEVICE.words() + "' to ";
    private static final String TAKEN_BACK = "that nothing is suggested for its item was taken back";

    private final Entries entries;

    public Unwanted(Entries entries) {
        this.entries = entries;
    }

    /** Whether nothing is to be suggested for an item. */
    public boolean is(String item) {
        return said().containsKey(item);
    }

    /** Brings what waits in line with what people said. */
    public void follow(Instant now) {
        Map<String, Suggestion> said = said();
        for (Entry entry : entries.all()) {
            Optional<Suggestion> never = Optional.ofNullable(said.get(item(entry)));
            if (never.isPresent() && isOpenSince(entry, never.get().since())) {
                save(entry, Stage.REJECTED, SAID + never.get().id(), now);
            } else if (never.isEmpty() && isDeclinedByUs(entry)) {
                save(entry, Stage.SUGGESTED, TAKEN_BACK, now);
            }
        }
    }

    /** The suggestion to which that was said last, by item. */
    private Map<String, Suggestion> said() {
        return entries.all().stream()
                .filter(entry -> entry.stage() == Stage.REJECTED
                        && entry.dismissal() == Dismissal.NEVER_FOR_THIS_DEVICE
                        && !isDeclinedByUs(entry))
                .collect(Collectors.toMap(
                        Unwanted::item,
                        Entry::required,
                        (one, other) -> one.since().isBefore(other.since()) ? other : one));
    }

    private static String item(Entry entry) {
        return ActionClass.parse(entry.habit()).item();
    }

    private static boolean isOpenSince(Entry entry, Instant said) {
        return entry.stage().isOpen()
                && entry.life().last().filter(move -> !move.at().isAfter(said)).isPresent();
    }

    /** Whether it was not a person who declined it, and nobody has since given a reason of their own. */
    private static boolean isDeclinedByUs(Entry entry) {
        return entry.stage() == Stage.REJECTED
                && entry.life()
                        .last()
                        .filter(move -> move.by() == Move.By.HUB
                                && move.reason().equals(entry.required().reason()))
                        .isPresent();
    }

    private void save(Entry entry, Stage stage, String reason, Instant now) {
        try {
            entries.save(entry.to(stage, now, Move.By.HUB, reason));
        } catch (IOException e) {
            LOGGER.error(
                    "Cannot store that suggestion {} is {}", entry.required().id(), stage, e);
        }
    }
}
