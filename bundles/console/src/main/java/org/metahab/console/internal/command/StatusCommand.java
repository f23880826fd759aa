/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.util.function.Predicate;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.LearningStatus;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.hub.Hub;
import org.metahab.hub.thing.Inbox;
import org.metahab.hub.thing.ThingRegistry;

/** Says in a few lines how the hub, discovery and learning are doing. */
@Service
@Command(scope = "metahab", name = "status", description = "Says how the hub, discovery and learning are doing")
public class StatusCommand implements Action {

    @Reference(optional = true)
    @Nullable
    Hub hub;

    @Reference(optional = true)
    @Nullable
    ThingRegistry things;

    @Reference(optional = true)
    @Nullable
    Inbox inbox;

    @Reference(optional = true)
    @Nullable
    Habits habits;

    @Reference(optional = true)
    @Nullable
    Suggestions suggestions;

    @Override
    public @Nullable Object execute() {
        line("Hub", hub == null ? "not running: install the feature 'metahab-hub'" : describe(hub));
        line(
                "Discovery",
                things == null || inbox == null
                        ? "not running: install the feature 'metahab'"
                        : things.things().size() + " things, " + inbox.entries().size() + " in the inbox");
        line("Learning", habits == null ? "not running: install the feature 'metahab'" : describe(habits.status()));
        if (suggestions != null) {
            line("Suggestions", describe(suggestions));
        }
        return null;
    }

    private static void line(String what, String how) {
        System.out.printf("%-12s %s%n", what, how);
    }

    private static String describe(Hub hub) {
        return hub.items().size() + " items, " + hub.rules().rules().size() + " rules";
    }

    private static String describe(LearningStatus status) {
        String progress = status.actions() + " actions of people in " + status.events() + " events, "
                + status.candidates() + " different ones; prior: " + status.prior();
        if (!status.problem().isEmpty()) {
            return status.problem() + " (" + progress + ")";
        }
        return status.ready() ? progress : "reading the history … (" + progress + ")";
    }

    private static String describe(Suggestions suggestions) {
        return count(suggestions, Stage::isWaiting) + " open, " + count(suggestions, Stage.CONFIRMED::equals)
                + " confirmed, " + count(suggestions, Stage::isRunning) + " accepted, "
                + count(suggestions, Stage.REJECTED::equals) + " rejected";
    }

    private static long count(Suggestions suggestions, Predicate<Stage> wanted) {
        return suggestions.all().stream().map(Suggestion::stage).filter(wanted).count();
    }
}
