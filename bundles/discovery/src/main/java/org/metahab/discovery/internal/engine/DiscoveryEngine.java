/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.metahab.discovery.DiscoveryHealth;
import org.metahab.discovery.DiscoveryProblem;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.DiscoveryStatistics;
import org.metahab.discovery.internal.item.ItemKeeper;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.internal.store.ThingStore;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.thing.Inbox;
import org.metahab.hub.thing.ThingRegistry;
import org.metahab.hub.value.Command;

/**
 * Finds devices: each convention at each endpoint whose transport it speaks. Whatever comes from transports and from the
 * hub is handed to one worker, so that nothing waits for another and nothing needs a lock. Safe for use by several threads.
 */
public final class DiscoveryEngine implements DiscoveryHealth, AutoCloseable {

    private static final int MAX_TASKS = 100_000;
    private static final int MAX_TASKS_OF_KEY = 500;

    private final HubClock clock;
    private final Counters counters = new Counters();
    private final ThingView view = new ThingView();
    private final Links links = new Links();
    private final Map<String, Convention> conventions = new LinkedHashMap<>();
    private final List<ConventionRunner> runners = new ArrayList<>();
    private final ProblemBook problems;
    private final FairWorker worker;
    private final Inlet inlet;
    private final DeviceRegistry registry;
    private final ThingKeeper keeper;
    private final Commands commands;
    private final DiscoveryInbox inbox;
    private final DiscoveredThings things;

    /**
     * An engine, started.
     *
     * @param events takes events of things for the hub's bus
     * @param store remembers things
     */
    public DiscoveryEngine(
            Hub hub, HubClock clock, Consumer<HubEvent> events, ThingStore store, EngineSettings settings) {
        this.clock = clock;
        this.problems = new ProblemBook(clock);
        this.worker = new FairWorker("metahab-discovery", MAX_TASKS, MAX_TASKS_OF_KEY, this::whenIdle);
        this.inlet = new Inlet(worker, problems, counters, settings.maxMessageBytes());
        HubPort port = new HubPort(hub, events, problems, counters);
        ThingItems items = new ThingItems(new ItemKeeper(hub), problems, settings.configurationItems());
        this.keeper = new ThingKeeper(items, port, view, problems, links, worker, clock);
        this.registry = new DeviceRegistry(
                keeper,
                new Claims(view, problems, clock),
                store,
                problems,
                counters,
                clock,
                settings.autoApprove(),
                worker);
        keeper.tellSilent(registry::onSilent);
        this.commands = new Commands(keeper, problems, counters);
        this.inbox = new DiscoveryInbox(worker, registry, view, this::forgetAnnouncements);
        this.things = new DiscoveredThings(worker, registry, view, this::forgetAnnouncements);
        worker.submitKept("load", this::load);
    }

    private void load() {
        try {
            registry.load();
        } catch (IOException e) {
            problems.report(Kind.STORE_FAILED, "things.json", "what is known of things can't be read: " + e);
        }
    }

    private void whenIdle() {
        registry.saveIfNeeded();
    }

    /** The inbox. */
    public Inbox inbox() {
        return inbox;
    }

    /** The approved things. */
    public ThingRegistry things() {
        return things;
    }

    /** All things, approved or in the inbox, with what their conventions said of them. */
    public List<DescribedThing> describe() {
        return worker.call(() -> registry.describe(view));
    }

    /** Whether all that came so far was handled; waits for what is being handled. */
    public boolean isIdle() {
        return worker.call(() -> worker.waiting() == 0);
    }

    /** Looks for devices at an endpoint from now on. */
    public void addLink(Link link) {
        worker.submitKept("links", () -> {
            Router router = new Router(link, inlet);
            links.add(router);
            conventions.values().forEach(convention -> open(convention, link));
            router.setWatch(link.watch((reachable, problem) -> worker.submitKept(
                    "links",
                    () -> setReachable(link.endpoint(), reachable ? Optional.empty() : Optional.of(problem)))));
        });
    }

    /** An endpoint is not there any more; its things stay, offline. */
    public void removeLink(Endpoint endpoint) {
        worker.submitKept("links", () -> {
            runners.stream().filter(r -> r.endpoint().equals(endpoint)).forEach(ConventionRunner::stop);
            runners.removeIf(runner -> runner.endpoint().equals(endpoint));
            registry.dropEndpoint(endpoint);
            links.remove(endpoint).ifPresent(Router::close);
        });
    }

    /** Looks for devices of a further kind. */
    public void addConvention(Convention convention) {
        worker.submitKept("links", () -> {
            conventions.put(convention.id(), convention);
            links.routers().forEach(router -> open(convention, router.link()));
        });
    }

    /** Looks for devices of that kind no longer; those that are known stay. */
    public void removeConvention(Convention convention) {
        worker.submitKept("links", () -> {
            conventions.remove(convention.id(), convention);
            runners.stream().filter(r -> r.convention().equals(convention.id())).forEach(ConventionRunner::stop);
            runners.removeIf(runner -> runner.convention().equals(convention.id()));
        });
    }

    private void open(Convention convention, Link link) {
        if (convention.speaks(link.endpoint().transport())) {
            ConventionRunner runner = new ConventionRunner(convention, link, inlet, registry, problems, this::later);
            runners.add(runner);
            runner.start();
        }
    }

    private HubClock.ScheduledTask later(Duration delay, Runnable work) {
        return clock.scheduleAfter(delay, () -> worker.submitKept("later", work));
    }

    private void setReachable(Endpoint endpoint, Optional<String> problem) {
        links.setProblem(endpoint, problem);
        registry.refreshStatuses(endpoint);
    }

    private void forgetAnnouncements(List<SourceKey> sources) {
        for (SourceKey source : sources) {
            runners.stream()
                    .filter(runner -> runner.is(source.convention(), source.endpoint()))
                    .forEach(ConventionRunner::forgetAnnouncements);
        }
    }

    /** An item was told to do something; no effect when it is none of ours. */
    public void onCommand(String item, Command command) {
        inlet.hand("command " + item, item, () -> commands.execute(item, command));
    }

    @Override
    public DiscoveryStatistics statistics() {
        return new DiscoveryStatistics(
                counters.messages.sum(),
                counters.announcements.sum(),
                counters.states.sum(),
                counters.commands.sum(),
                problems.counts(),
                worker.waiting(),
                view.thingCount(),
                view.newEntries());
    }

    @Override
    public List<DiscoveryProblem> problems() {
        return problems.newestFirst();
    }

    /** Saves what is not saved yet and ends. */
    @Override
    public void close() {
        try {
            worker.call(() -> {
                runners.forEach(ConventionRunner::stop);
                links.routers().forEach(Router::close);
                registry.saveIfNeeded();
                return true;
            });
        } finally {
            worker.close();
        }
    }
}
