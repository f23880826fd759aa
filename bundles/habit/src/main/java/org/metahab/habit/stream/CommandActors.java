/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.time.Instant;
import org.metahab.habit.Actor;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;

/**
 * Tells who gave a command: by its source, or, where the bus names none, by whether a rule runs at that moment. A device that
 * sends commands is one with buttons, which people press. For one thread at a time.
 */
public final class CommandActors {

    private final SourceClassifier sources;
    private final RunningRules rules;

    public CommandActors(StreamOptions options) {
        this(
                new SourceClassifier(options.automationUsers()),
                new RunningRules(options.ruleGrace(), options.longestRun()));
    }

    CommandActors(SourceClassifier sources, RunningRules rules) {
        this.sources = sources;
        this.rules = rules;
    }

    /** A rule began or ended to run. */
    public void onStatus(Instant at, RuleStatusInfoEvent status) {
        rules.onStatus(at, status);
    }

    /** Who gave a command at a moment, with that source. */
    public Actor of(Instant at, Source source) {
        Actor actor = sources.classify(source)
                .orElseGet(() -> rules.at(at).<Actor>map(Actor.Rule::new).orElse(Actor.Person.UNKNOWN));
        return actor instanceof Actor.Device ? Actor.Person.UNKNOWN : actor;
    }
}
