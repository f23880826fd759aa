/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubListener;
import org.metahab.hub.Items;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleRegistry;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.runtime.internal.bus.EventPublisher;
import org.metahab.hub.runtime.internal.file.ItemsFolder;
import org.metahab.hub.runtime.internal.store.DocumentStore;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The component of the hub's rules: gives {@link Rules} its threads, its files and the events of the bus.
 */
@Component(
        service = {RuleRegistry.class, RuleCatalogue.class, HubListener.class},
        configurationPid = HubRules.PID)
@Designate(ocd = RulesConfig.class)
public final class HubRules implements RuleCatalogue, HubListener {

    static final String PID = "org.metahab.hub.runtime.rule";

    private static final Logger LOGGER = LoggerFactory.getLogger(HubRules.class);
    private static final long END_OF_RUNS_IN_SECONDS = 5;

    private final ThreadPoolExecutor runs;
    private final Rules rules;
    private final RuleFolder folder;

    /**
     * Called by Declarative Services.
     *
     * @param itemFiles asked for so that they are read before: rules look for their items
     */
    @Activate
    @SuppressWarnings("UnusedVariable")
    public HubRules(
            @Reference Items items,
            @Reference HubClock clock,
            @Reference EventPublisher bus,
            @Reference DocumentStore store,
            @Reference ItemsFolder itemFiles,
            RulesConfig config,
            BundleContext bundle) {
        this(
                items,
                clock,
                bus,
                store,
                config,
                config.folder().isBlank()
                        ? bundle.getDataFile("rules").toPath()
                        : Path.of(config.folder().strip()));
    }

    HubRules(Items items, HubClock clock, EventPublisher bus, DocumentStore store, RulesConfig config, Path files) {
        runs = runs(config.threads());
        rules = new Rules(items, clock, ephemeris(config), new RuleBook(store), bus::post, runs);
        folder = new RuleFolder(files, rules::setFileRules);
        rules.onHubStarted();
    }

    /** Called by Declarative Services: gives runs a few seconds to end. */
    @Deactivate
    public void deactivate() {
        folder.close();
        rules.close();
        runs.shutdown();
        try {
            if (!runs.awaitTermination(END_OF_RUNS_IN_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.warn("Rules still run after {} s; they are interrupted", END_OF_RUNS_IN_SECONDS);
                runs.shutdownNow();
            }
        } catch (InterruptedException e) {
            runs.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onEvent(TimedEvent event) {
        rules.onEvent(event.event());
    }

    @Override
    public Collection<Rule> rules() {
        return rules.rules();
    }

    @Override
    public Optional<Rule> rule(String uid) {
        return rules.rule(uid);
    }

    @Override
    public Optional<RuleStatusInfo> status(String uid) {
        return rules.status(uid);
    }

    @Override
    public boolean isEditable(String uid) {
        return rules.isEditable(uid);
    }

    @Override
    public Ephemeris ephemeris() {
        return rules.ephemeris();
    }

    @Override
    public RuleStatusInfo add(Rule rule) {
        return rules.add(rule);
    }

    @Override
    public RuleStatusInfo update(Rule rule) {
        return rules.update(rule);
    }

    @Override
    public Optional<Rule> remove(String uid) {
        return rules.remove(uid);
    }

    @Override
    public void setEnabled(String uid, boolean enabled) {
        rules.setEnabled(uid, enabled);
    }

    @Override
    public void runNow(String uid, boolean considerConditions) {
        rules.runNow(uid, considerConditions);
    }

    private static Ephemeris ephemeris(RulesConfig config) {
        try {
            return Ephemeris.of(each(config.weekend()), each(config.holidays()));
        } catch (IllegalArgumentException e) {
            LOGGER.error(
                    "The configuration {} is wrong, so there are no holidays and the weekend is Saturday and Sunday: {}",
                    PID,
                    e.getMessage());
            return Ephemeris.DEFAULT;
        }
    }

    /** Several values of a setting, which files hold as one text with commas. */
    private static List<String> each(String[] values) {
        return Stream.of(values)
                .flatMap(value -> Stream.of(value.split(",")))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** Each rule has at most one task here, so the queue is as bounded as the rules are. */
    private static ThreadPoolExecutor runs(int threads) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads,
                threads,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                HubRules::thread,
                new ThreadPoolExecutor.DiscardPolicy());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "metahab-rule");
        thread.setDaemon(true);
        return thread;
    }
}
