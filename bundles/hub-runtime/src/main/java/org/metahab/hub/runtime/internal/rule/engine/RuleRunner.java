/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.metahab.hub.HubClock;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.rule.RuleStatusInfo.Detail;
import org.metahab.hub.rule.RuleStatusInfo.Status;
import org.metahab.hub.runtime.internal.rule.engine.RuleParts.Part;
import org.metahab.hub.runtime.internal.rule.handler.Action;
import org.metahab.hub.runtime.internal.rule.handler.Condition;
import org.metahab.hub.runtime.internal.rule.handler.Run;
import org.metahab.hub.runtime.internal.rule.handler.Trigger;
import org.metahab.hub.runtime.internal.rule.module.ModuleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One enabled rule at work: its triggers watch, and its runs follow each other, never two at a time. */
final class RuleRunner {

    /** So many requests wait while a rule runs; more are dropped and logged. */
    static final int QUEUE = 32;

    private static final Logger LOGGER = LoggerFactory.getLogger(RuleRunner.class);

    private final Rule rule;
    private final RuleParts parts;
    private final HubClock clock;
    private final Causes causes;
    private final Consumer<HubEvent> bus;
    private final SerialQueue queue;
    private final Source self;
    private final LoopGuard guard = new LoopGuard();
    private volatile boolean open = true;
    private volatile boolean running;
    private volatile boolean overflowing;

    /** @param queue where the rule's runs wait for each other */
    RuleRunner(Rule rule, RuleParts parts, HubClock clock, Causes causes, Consumer<HubEvent> bus, SerialQueue queue) {
        this.rule = rule;
        this.parts = parts;
        this.clock = clock;
        this.causes = causes;
        this.bus = bus;
        this.queue = queue;
        self = Source.of(Source.RULES, rule.uid());
    }

    void start() {
        parts.triggers().forEach(trigger -> trigger.handler().start(outputs -> fired(trigger, outputs, Cause.NONE)));
    }

    void onEvent(HubEvent event, Cause cause) {
        if (open) {
            parts.triggers()
                    .forEach(trigger -> trigger.handler().onEvent(event, outputs -> fired(trigger, outputs, cause)));
        }
    }

    void onHubStarted() {
        parts.triggers()
                .forEach(trigger -> trigger.handler().onHubStarted(outputs -> fired(trigger, outputs, Cause.NONE)));
    }

    void close() {
        open = false;
        parts.triggers().forEach(trigger -> trigger.handler().close());
    }

    /** Asks for a run. */
    void request(Map<String, Object> outputs, boolean considerConditions, Cause cause) {
        if (!open || !isAllowed(cause)) {
            return;
        }
        boolean taken = queue.offer(() -> run(outputs, considerConditions, cause));
        if (!taken && !overflowing) {
            LOGGER.warn(
                    "Rule '{}' still runs and {} triggers wait; more are dropped until it catches up. "
                            + "Trigger it less often.",
                    rule.uid(),
                    QUEUE);
        }
        overflowing = !taken;
    }

    private void fired(Part<Trigger> trigger, Map<String, Object> outputs, Cause cause) {
        Map<String, Object> named = new HashMap<>(outputs);
        outputs.forEach((name, value) -> named.put(trigger.id() + "." + name, value));
        request(named, true, cause);
    }

    private boolean isAllowed(Cause cause) {
        Instant now = clock.instant();
        LoopGuard.Verdict verdict;
        synchronized (guard) {
            verdict = guard.judge(now, cause.share(rule.uid()));
        }
        if (verdict == LoopGuard.Verdict.CUT) {
            LOGGER.error(
                    "Rule '{}' triggers itself without end ({} times in a row, or {} times within {} s); it is not run for {} s. "
                            + "Change its trigger or its actions, or disable it.",
                    rule.uid(),
                    LoopGuard.SELF_TRIGGERED,
                    LoopGuard.RETURNS,
                    LoopGuard.WINDOW.toSeconds(),
                    LoopGuard.PAUSE.toSeconds());
        }
        return verdict == LoopGuard.Verdict.RUN;
    }

    private void run(Map<String, Object> outputs, boolean considerConditions, Cause cause) {
        if (!open) {
            return;
        }
        running = true;
        causes.runs(rule.uid(), cause);
        tell(RuleStatusInfo.RUNNING);
        try {
            Run run = new Run(self, outputs);
            if (!considerConditions || conditionsHold(run)) {
                act(run);
            }
        } finally {
            running = false;
            if (open) {
                tell(RuleStatusInfo.IDLE);
            }
        }
    }

    private boolean conditionsHold(Run run) {
        for (Part<Condition> condition : parts.conditions()) {
            try {
                if (!condition.handler().holds(run)) {
                    return false;
                }
            } catch (RuntimeException e) {
                report(condition, "It counts as not fulfilled", e);
                return false;
            }
        }
        return true;
    }

    private void act(Run run) {
        for (Part<Action> action : parts.actions()) {
            try {
                action.handler().execute(run);
            } catch (RuntimeException e) {
                report(action, "The actions after it are left out", e);
                return;
            }
        }
    }

    private void report(Part<?> part, String consequence, RuntimeException e) {
        boolean isUnderstood = e instanceof IllegalArgumentException
                || e instanceof ModuleException
                || e instanceof NoSuchElementException;
        if (isUnderstood) {
            LOGGER.warn("Rule '{}', {}: {}. {}", rule.uid(), part.name(), e.getMessage(), consequence);
        } else {
            LOGGER.error("Rule '{}', {}: {}", rule.uid(), part.name(), consequence, e);
        }
    }

    private void tell(RuleStatusInfo status) {
        bus.accept(new RuleStatusInfoEvent(rule.uid(), status, Source.NONE));
    }

    /** What the rule does now. */
    RuleStatusInfo status() {
        if (running) {
            return RuleStatusInfo.RUNNING;
        }
        synchronized (guard) {
            return guard.pausedUntil(clock.instant())
                    .map(until -> new RuleStatusInfo(
                            Status.IDLE, Detail.NONE, "It triggered itself without end and is not run until " + until))
                    .orElse(parts.status());
        }
    }
}
