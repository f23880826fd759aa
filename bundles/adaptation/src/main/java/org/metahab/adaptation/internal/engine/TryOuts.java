/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Duration;
import java.time.Instant;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.suggestion.AskingRule;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.habit.ActionClass;
import org.metahab.hub.Hub;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.item.Item;

/** Asks people in the name of rules that are tried out, and acts on a yes. For one thread at a time. */
final class TryOuts {

    private static final Duration ASKED_FOR = Duration.ofMinutes(5);

    private final Hub hub;
    private final Entries entries;
    private final Questions questions;

    TryOuts(Hub hub, Entries entries, Questions questions) {
        this.hub = hub;
        this.entries = entries;
        this.questions = questions;
    }

    /** An item was commanded; asks if that was a rule which is tried out. */
    void commanded(ItemCommandEvent command, Instant now) {
        if (command.item().equals(AskingRule.ITEM)) {
            entries.find(command.command().text())
                    .filter(entry -> entry.stage() == Stage.TRIED_OUT)
                    .flatMap(Entry::made)
                    .ifPresent(suggestion -> ask(suggestion, now));
        }
    }

    private void ask(Suggestion suggestion, Instant now) {
        ActionClass action = ActionClass.parse(suggestion.habit());
        String label = hub.item(action.item()).map(Item::displayName).orElse(action.item());
        String what = label + " " + action.bucket();
        questions.ask(
                suggestion.id(), what + " now? (" + suggestion.id() + ")", now, now.plus(ASKED_FOR), (yes, at) -> {
                    if (yes) {
                        Consent.act(hub, suggestion);
                    }
                    return yes ? what + "." : "Not now.";
                });
    }
}
