/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
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
        return to(id, Suggestion.State.ACCEPTED, "");
    }

    @Override
    public Suggestion reject(String id, String reason) {
        return to(id, Suggestion.State.REJECTED, reason);
    }

    @Override
    public Suggestion undo(String id, String reason) {
        if (find(id).isPresent() && suggestion.state() != Suggestion.State.ACCEPTED) {
            throw new IllegalStateException("Suggestion " + id + " was not accepted");
        }
        return to(id, Suggestion.State.UNDONE, reason);
    }

    private Suggestion to(String id, Suggestion.State state, String reason) {
        suggestion = find(id).orElseThrow(NoSuchElementException::new).in(state, suggestion.since(), reason);
        return suggestion;
    }
}
