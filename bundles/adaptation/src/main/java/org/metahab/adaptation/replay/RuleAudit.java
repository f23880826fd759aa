/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.suggestion.RuleSynthesis;
import org.metahab.hub.Hub;
import org.metahab.hub.OwnItems;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleStatusInfo;

/** Compares a hub's rules with the suggestions that they come from, in a home where nobody edits rules by hand. */
final class RuleAudit {

    private final Hub hub;
    private final Predicate<Suggestion> edited;
    private final Set<String> resting;

    /**
     * @param edited whether the rule of a suggestion is there, and is not as it was written
     * @param resting uids of rules that are disabled for the time being, as it is noted
     */
    RuleAudit(Hub hub, Predicate<Suggestion> edited, Set<String> resting) {
        this.hub = hub;
        this.edited = edited;
        this.resting = resting;
    }

    /** What is half done, each in words; empty when nothing is. */
    List<String> halfDone(Collection<Suggestion> suggestions) {
        List<String> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Suggestion suggestion : suggestions) {
            known.add(suggestion.rule().uid());
            halfDone(suggestion).ifPresent(what -> found.add(suggestion.id() + " is " + suggestion.stage() + what));
        }
        hub.rules().rules().stream()
                .map(Rule::uid)
                .filter(uid -> uid.startsWith(RuleSynthesis.uid("")) && !known.contains(uid))
                .forEach(uid -> found.add("the rule " + uid + " has no record"));
        return found;
    }

    private Optional<String> halfDone(Suggestion suggestion) {
        String uid = suggestion.rule().uid();
        boolean isThere = hub.rules().rule(uid).isPresent();
        if (suggestion.stage().isRunning()) {
            return isThere ? whyNotRunning(suggestion) : Optional.of(", and its rule is not there");
        }
        if (suggestion.stage() == Stage.PAUSED) {
            return isThere && !isDisabled(uid) ? Optional.of(", and its rule is enabled") : Optional.empty();
        }
        return isThere ? Optional.of(", and its rule is there") : Optional.empty();
    }

    private Optional<String> whyNotRunning(Suggestion suggestion) {
        String uid = suggestion.rule().uid();
        if (edited.test(suggestion)) {
            return Optional.of(", and its rule is not as it was written");
        }
        if (isDisabled(uid) && !resting.contains(uid)) {
            return Optional.of(", and its rule is disabled, and nobody knows why");
        }
        return Stream.concat(suggestion.rule().triggers().stream(), suggestion.rule().conditions().stream())
                .map(module -> String.valueOf(module.configuration().get("itemName")))
                .filter(item -> OwnItems.isOwn(item) && hub.item(item).isEmpty())
                .map(item -> ", and its rule looks at " + item + ", which is not there")
                .findFirst();
    }

    private boolean isDisabled(String uid) {
        return hub.rules()
                .status(uid)
                .filter(status -> status.detail() == RuleStatusInfo.Detail.DISABLED)
                .isPresent();
    }
}
