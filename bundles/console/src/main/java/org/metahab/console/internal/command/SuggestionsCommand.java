/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** Lists suggestions, or shows one with its evidence. */
@Service
@Command(
        scope = "metahab",
        name = "suggestions",
        description = "Lists the suggestions that wait for an answer, or shows one with its evidence")
public class SuggestionsCommand implements Action {

    @Reference(optional = true)
    @Nullable
    Suggestions suggestions;

    @Option(name = "--all", aliases = "-a", description = "Also those that were answered")
    boolean all;

    @Argument(name = "id", description = "Show this one with its evidence")
    @Completion(SuggestionIdCompleter.class)
    @Nullable
    String id;

    @Override
    public @Nullable Object execute() {
        Suggestions known = Services.required(suggestions);
        if (id != null) {
            String wanted = id;
            explain(SuggestionCommand.known(wanted, () -> known.find(wanted).orElseThrow()), known.isEdited(wanted));
            return null;
        }
        List<Suggestion> shown =
                known.all().stream().filter(s -> all || s.stage().isWaiting()).toList();
        if (shown.isEmpty()) {
            System.out.println(
                    all ? "Nothing was suggested yet." : "No suggestion waits for an answer; --all shows the others.");
        }
        for (Suggestion s : shown) {
            System.out.printf("%-4s %-9s %3.0f %%  %s%n", s.id(), s.stage(), 100 * s.confidence(), s.sentence());
            if (s.stage().isWaiting()) {
                for (int i = 0; i < s.alternatives().size(); i++) {
                    Alternative other = s.alternatives().get(i);
                    System.out.printf("     or %-6d %3.0f %%  %s%n", i + 2, 100 * other.confidence(), other.sentence());
                }
                if (!s.clear()) {
                    System.out.println("     " + s.remark());
                }
            }
        }
        return null;
    }

    private static void explain(Suggestion s, boolean edited) {
        System.out.printf("%s (%s): %s%n", s.id(), s.stage(), s.sentence());
        if (!s.clear()) {
            System.out.println(s.remark());
        }
        System.out.println("Over the past here its rule " + s.backtest().sentence() + ".");
        System.out.println("It " + s.agreement().sentence() + ".");
        System.out.println("Its rule: " + s.rule().uid()
                + (edited ? ", edited by hand, so it is yours and stays as it is" : "") + "; metahab:export " + s.id()
                + " shows it.");
        if (!s.people().text().isEmpty()) {
            System.out.println("Who did it: " + s.people().text() + ".");
        }
        System.out.println("Because:");
        list(s.evidence());
        if (!s.exceptions().isEmpty()) {
            System.out.println("But:");
            list(s.exceptions());
        }
        if (!s.reason().isEmpty()) {
            System.out.println("Reason given: " + s.reason());
        }
        alternatives(s);
    }

    private static void alternatives(Suggestion s) {
        if (s.alternatives().isEmpty()) {
            return;
        }
        boolean isThere = s.stage().isRunning() || s.stage() == Stage.PAUSED;
        System.out.println("Or is it another one of these? "
                + (isThere ? "metahab:undo " + s.id() + ", then " : "")
                + "metahab:accept " + s.id() + " NUMBER takes it instead:");
        for (int i = 0; i < s.alternatives().size(); i++) {
            Alternative other = s.alternatives().get(i);
            System.out.printf("%d: %s%n", i + 2, other.sentence());
            System.out.println(
                    "   Over the past here its rule " + other.backtest().sentence() + ".");
            other.exceptions().forEach(e -> System.out.println("   But: " + e.text()));
        }
    }

    private static void list(List<Evidence> evidence) {
        evidence.forEach(e -> System.out.println("  " + e.text()));
    }
}
