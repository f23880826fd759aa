/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** One suggestion that keeps the contract of answers, without a hub behind it. */
final class KnownSuggestions implements Suggestions {

    private Suggestion suggestion;

    KnownSuggestions(Suggestion suggestion) {
        this.suggestion = suggestion;
    }

    @Override
    public List<Suggestion> all() {
        return List.of(suggestion);
    }

    @Override
    public Optional<Suggestion> find(String id) {
        return Optional.of(suggestion).filter(s -> s.id().equals(id));
    }

    @Override
    public Suggestion accept(String id) {
        return to(id, Stage.ACCEPTED, "");
    }

    @Override
    public Suggestion tryOut(String id) {
        return to(id, Stage.TRIED_OUT, "");
    }

    @Override
    public Suggestion reject(String id, Dismissal why, String text) {
        return to(id, Stage.REJECTED, why == Dismissal.UNSAID ? text : why.words() + ": " + text);
    }

    @Override
    public Suggestion postpone(String id, Duration span) {
        return to(id, Stage.POSTPONED, span.toString());
    }

    @Override
    public Suggestion pause(String id, String reason) {
        return to(id, Stage.PAUSED, reason);
    }

    @Override
    public Suggestion undo(String id, String reason) {
        if (find(id).isPresent() && suggestion.stage() != Stage.ACCEPTED) {
            throw new IllegalStateException("Suggestion " + id + " was not accepted");
        }
        return to(id, Stage.RETIRED, reason);
    }

    @Override
    public Suggestion wasWrong(String id) {
        return to(id, Stage.DRIFTING, "wrong");
    }

    private Suggestion to(String id, Stage stage, String reason) {
        suggestion = find(id).orElseThrow(NoSuchElementException::new).at(stage, suggestion.since(), reason);
        return suggestion;
    }
}
