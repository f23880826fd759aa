/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleRegistry;

/** The rules of suggestions, to be taken to another hub. Safe for use by several threads. */
public final class RuleExport {

    private static final Set<Stage> ACCEPTED = EnumSet.of(Stage.ACCEPTED, Stage.WATCHED, Stage.DRIFTING, Stage.PAUSED);

    private final Suggestions suggestions;
    private final RuleRegistry rules;

    /** @param rules where accepted suggestions have their rules, perhaps edited by a person */
    public RuleExport(Suggestions suggestions, RuleRegistry rules) {
        this.suggestions = suggestions;
        this.rules = rules;
    }

    /**
     * A suggestion's rule: as it is on the hub where the suggestion is accepted, else as it would be installed.
     *
     * @throws NoSuchElementException when there is no such suggestion
     */
    public Rule one(String id) {
        return current(suggestions
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("There is no suggestion '" + id + "'")));
    }

    /** The rules of all accepted suggestions, paused ones too, as they are on the hub. */
    public List<Rule> accepted() {
        return suggestions.all().stream()
                .filter(suggestion -> ACCEPTED.contains(suggestion.stage()))
                .map(this::current)
                .toList();
    }

    private Rule current(Suggestion suggestion) {
        Rule made = suggestion.rule();
        return ACCEPTED.contains(suggestion.stage()) ? rules.rule(made.uid()).orElse(made) : made;
    }
}
