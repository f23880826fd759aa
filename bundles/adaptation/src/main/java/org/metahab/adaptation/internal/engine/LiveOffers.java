/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.metahab.adaptation.LiveHabits;
import org.metahab.adaptation.LiveMoment;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.due.DueModel;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.LiveStory;
import org.metahab.adaptation.internal.suggestion.LiveSuggestion;
import org.metahab.adaptation.internal.suggestion.Proposals;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;
import org.metahab.habit.due.DueProof;
import org.metahab.hub.HubClock;

/** Live habits of one engine. Safe for use by several threads; works in the engine's lock. */
final class LiveOffers implements LiveHabits {

    private final AdaptationEngine engine;
    private final Learning learning;
    private final HubClock clock;
    private final Entries entries;
    private final Proposals proposals;
    private final Permissions permissions;

    LiveOffers(
            AdaptationEngine engine,
            Learning learning,
            HubClock clock,
            Entries entries,
            Proposals proposals,
            Permissions permissions) {
        this.engine = engine;
        this.learning = learning;
        this.clock = clock;
        this.entries = entries;
        this.proposals = proposals;
        this.permissions = permissions;
    }

    @Override
    public Suggestion offer(String item, String state) {
        synchronized (engine) {
            ActionClass action = new ActionClass(item, state);
            Mind mind = learning.mind();
            ClassRecord record = mind.model().record(action).orElseThrow(() -> refused("nobody did that yet"));
            mind.judge().barred(item).ifPresent(reason -> {
                throw refused(reason);
            });
            Entry entry = entries.ofHabit(action.id()).orElse(Entry.observed(action.id()));
            if (!entry.isOpenToRevision() && !entry.isToBecomeClear()) {
                entry.made().ifPresent(made -> {
                    throw refused("suggestion " + made.id() + " was made for it already, and is " + made.stage());
                });
            }
            DueProof proof = mind.due().proof(action).orElseThrow(() -> refused(unproved()));
            Instant now = clock.instant();
            String id = entry.made().map(Suggestion::id).orElseGet(proposals::nextId);
            Timeline past = mind.model().timeline();
            Suggestion suggestion = LiveSuggestion.of(id, record, proof, past, story(mind, action), now);
            permissions.requireMayAsk(suggestion);
            put(entry, suggestion);
            mind.judge().judge(record, now);
            return suggestion;
        }
    }

    private void put(Entry entry, Suggestion suggestion) {
        try {
            if (entry.made().isEmpty() && entry.newOf(suggestion).isPresent()) {
                proposals.add(suggestion);
            } else if (entry.made().isPresent()
                    && proposals.revision(entry, suggestion).isPresent()) {
                proposals.revise(entry, suggestion);
            } else {
                throw refused("it was declined, or failed, before");
            }
        } catch (IOException e) {
            throw new IllegalStateException("The suggestion could not be stored: " + e.getMessage(), e);
        }
    }

    private static String unproved() {
        return String.format(
                Locale.ROOT,
                "what was learnt has not proved right often enough: it takes %d times on %d days, of the latest thirty that it was"
                        + " sure",
                DueModel.LEAST_RIGHT,
                DueModel.LEAST_DAYS);
    }

    private static IllegalStateException refused(String reason) {
        return new IllegalStateException("It cannot run as a live habit: " + reason);
    }

    @Override
    public List<LiveMoment> moments(String item, String state) {
        synchronized (engine) {
            ActionClass action = new ActionClass(item, state);
            Mind mind = learning.mind();
            LiveStory story = story(mind, action);
            return mind.due().trials(action).stream().map(story::moment).toList();
        }
    }

    private LiveStory story(Mind mind, ActionClass action) {
        Timeline past = mind.model().timeline();
        return new LiveStory(
                action, clock.zone(), (what, at) -> past.who(what, at.toEpochMilli()), mind.maker()::label);
    }

    /** That a habit that waits could run as a live one, for people; empty where it could not. */
    static String hint(Mind mind, ActionClass action) {
        boolean mayBe =
                mind.judge().barred(action.item()).isEmpty() && mind.maker().mayBeSuggested(action.item());
        return mind.due()
                .proof(action)
                .filter(proof -> mayBe)
                .map(proof -> String.format(
                        Locale.ROOT,
                        "; but what was learnt foresees it, right %d of %d times: it can run as a live habit",
                        proof.right(),
                        proof.trials().size()))
                .orElse("");
    }
}
