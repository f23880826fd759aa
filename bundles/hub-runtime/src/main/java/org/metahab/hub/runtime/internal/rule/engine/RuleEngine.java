/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.engine;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metahab.hub.HubClock;
import org.metahab.hub.Items;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.rule.RuleStatusInfo.Detail;
import org.metahab.hub.rule.RuleStatusInfo.Status;
import org.metahab.hub.runtime.internal.rule.handler.HandlerContext;
import org.metahab.hub.runtime.internal.rule.handler.Handlers;
import org.metahab.hub.runtime.internal.rule.handler.RuleControl;
import org.metahab.hub.runtime.internal.rule.module.ModuleTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts rules to work: tells their triggers the events of the bus, and runs conditions and actions on an executor, at
 * most one run of a rule at a time.
 *
 * <p>Safe for use by several threads; changes of one rule must not overlap.
 */
public final class RuleEngine implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RuleEngine.class);
    private static final RuleStatusInfo DISABLED = new RuleStatusInfo(Status.UNINITIALIZED, Detail.DISABLED, "");

    private final Items items;
    private final HubClock clock;
    private final Consumer<HubEvent> bus;
    private final Executor executor;
    private final RuleAssembler assembler;
    private final Causes causes = new Causes();
    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final Map<String, SerialQueue> queues = new ConcurrentHashMap<>();

    /**
     * @param bus where the engine tells what rules do
     * @param executor runs rules; must not run them on the caller's thread when it is a trigger's
     */
    public RuleEngine(
            Items items,
            HubClock clock,
            Ephemeris ephemeris,
            RuleControl rules,
            Consumer<HubEvent> bus,
            Executor executor) {
        this.items = items;
        this.clock = clock;
        this.bus = bus;
        this.executor = executor;
        assembler =
                new RuleAssembler(ModuleTypes.load(), new Handlers(new HandlerContext(items, clock, ephemeris, rules)));
    }

    /** Puts a rule to work, instead of the one with its uid, if there was one. */
    public RuleStatusInfo put(Rule rule, boolean enabled) {
        RuleParts parts = assembler.assemble(rule);
        SerialQueue queue = queues.computeIfAbsent(rule.uid(), uid -> new SerialQueue(executor, RuleRunner.QUEUE));
        Work work = new Work(parts, enabled, new RuleRunner(rule, parts, clock, causes, bus, queue));
        Work before = works.put(rule.uid(), work);
        if (before != null) {
            before.runner.close();
        }
        if (enabled && parts.canWork()) {
            work.runner.start();
        }
        RuleStatusInfo status = status(work);
        if (enabled && !status.description().isEmpty()) {
            LOGGER.warn("Rule '{}': {}", rule.uid(), status.description());
        }
        bus.accept(new RuleStatusInfoEvent(rule.uid(), status, Source.NONE));
        return status;
    }

    /** Takes a rule away; one that runs ends its run. */
    public void remove(String uid) {
        Work work = works.remove(uid);
        if (work != null) {
            work.runner.close();
        }
        causes.forget(uid);
        // While a run goes on its queue is kept, so that a rule that comes back at once waits for its end.
        queues.computeIfPresent(uid, (key, queue) -> queue.isIdle() ? null : queue);
    }

    /** How a rule is doing. */
    public Optional<RuleStatusInfo> status(String uid) {
        return Optional.ofNullable(works.get(uid)).map(this::status);
    }

    /**
     * Asks for a run; no effect when the rule is disabled or can't work.
     *
     * @throws NoSuchElementException when there is no such rule
     */
    public void run(String uid, boolean considerConditions, Source cause) {
        Work work = works.get(uid);
        if (work == null) {
            throw new NoSuchElementException("There is no rule '" + uid + "'");
        }
        if (work.canRun()) {
            work.runner.request(Map.of(), considerConditions, causes.of(cause));
        } else {
            LOGGER.warn("Rule '{}' is not run: {}", uid, explain(status(work)));
        }
    }

    /** Tells the triggers an event; doesn't block. A trigger that fails at it doesn't keep it from others. */
    public void onEvent(HubEvent event) {
        Cause cause = causes.of(event, clock.instant());
        works.forEach((uid, work) -> {
            if (work.canRun()) {
                try {
                    work.runner.onEvent(event, cause);
                } catch (RuntimeException e) {
                    LOGGER.error("Rule '{}': its triggers failed at {}", uid, event, e);
                }
            }
        });
    }

    /** Tells the triggers that the hub has loaded its rules. */
    public void onHubStarted() {
        works.values().stream().filter(Work::canRun).forEach(work -> work.runner.onHubStarted());
    }

    @Override
    public void close() {
        List.copyOf(works.keySet()).forEach(this::remove);
    }

    private RuleStatusInfo status(Work work) {
        if (!work.enabled) {
            return DISABLED;
        }
        RuleStatusInfo status = work.runner.status();
        String missing = missingItems(work.parts);
        if (status.status() != Status.IDLE || missing.isEmpty()) {
            return status;
        }
        String description = Stream.of(status.description(), missing)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return new RuleStatusInfo(Status.IDLE, Detail.NONE, description);
    }

    private String missingItems(RuleParts parts) {
        return parts.items().stream()
                .filter(use -> items.item(use.item()).isEmpty())
                .map(use -> use.module() + ": there is no item '" + use.item() + "' yet; it works once there is one")
                .collect(Collectors.joining("; "));
    }

    private static String explain(RuleStatusInfo status) {
        return status.detail() == Detail.DISABLED ? "it is disabled" : status.description();
    }

    private record Work(RuleParts parts, boolean enabled, RuleRunner runner) {

        boolean canRun() {
            return enabled && parts.canWork();
        }
    }
}
