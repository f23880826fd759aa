/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.story;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.SuggestionListener;
import org.metahab.adaptation.Suggestions;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubListener;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.ThingStatusInfoChangedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.thing.ThingRegistry;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the demo home, tells its story on the terminal, gives the answers that a person would, and ends the hub when
 * it was asked to.
 */
@Component(
        configurationPid = StoryConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        // not @EventTopics: it requires a capability that Karaf's Event Admin doesn't claim to have
        property = EventConstants.EVENT_TOPIC + "=metahab/demo/*")
@Designate(ocd = StoryConfig.class)
public final class StoryTeller implements HubListener, SuggestionListener, EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StoryTeller.class);
    private static final Duration THINKING = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final BundleContext context;
    private final Hub hub;
    private final Suggestions suggestions;
    private final ThingRegistry things;
    private final Story story;
    private final boolean autoAccept;
    private final int days;
    private final ExitAfter exitAfter;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "metahab-story");
        thread.setDaemon(true);
        return thread;
    });

    private final long started = System.nanoTime();
    private boolean ending;

    /** Starts to tell. */
    @Activate
    public StoryTeller(
            BundleContext context,
            StoryConfig config,
            @Reference Hub hub,
            @Reference HubClock clock,
            @Reference Suggestions suggestions,
            @Reference ThingRegistry things) {
        this.context = context;
        this.hub = hub;
        this.suggestions = suggestions;
        this.things = things;
        this.story = new Story(clock::local, System.out::println);
        this.autoAccept = config.autoAccept();
        this.days = config.days();
        this.exitAfter = ExitAfter.parse(config.exitAfter());
        things.things().forEach(story::discovered);
        var unused =
                executor.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        executor.shutdownNow();
    }

    @Override
    public void onEvent(TimedEvent timed) {
        HubEvent event = timed.event();
        if (event instanceof ThingStatusInfoChangedEvent thing) {
            things.thing(thing.thing()).ifPresent(story::discovered);
        } else if (event instanceof RuleStatusInfoEvent rule
                && rule.status().status() == RuleStatusInfo.Status.RUNNING) {
            hub.rules().rule(rule.rule()).ifPresent(r -> story.ruleRan(r.name()));
        } else if (event instanceof ItemCommandEvent command && isFromRule(command)) {
            story.commandedByRule(
                    command.item(),
                    hub.item(command.item()).map(Item::displayName).orElse(command.item()),
                    command.command().text());
        }
    }

    private boolean isFromRule(ItemCommandEvent command) {
        return command.source()
                .actor()
                .filter(uid -> hub.rules().rule(uid).isPresent())
                .isPresent();
    }

    @Override
    public void onSuggestion(Suggestion suggestion) {
        story.suggestion(suggestion);
        if (autoAccept && suggestion.stage() == Stage.SUGGESTED) {
            var unused = executor.schedule(() -> accept(suggestion), THINKING.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void accept(Suggestion suggestion) {
        try {
            suggestions.accept(suggestion.id());
        } catch (IllegalStateException e) {
            LOG.warn("Suggestion {} could not be accepted", suggestion.id(), e);
        }
    }

    @Override
    public void handleEvent(Event event) {
        switch (event.getTopic()) {
            case "metahab/demo/action" -> story.acted(text(event, "person"), text(event, "what"));
            case "metahab/demo/received" ->
                story.arrived(text(event, "item"), text(event, "device"), text(event, "command"));
            default -> LOG.debug("The story leaves out {}", event);
        }
    }

    private static String text(Event event, String property) {
        return String.valueOf(event.getProperty(property));
    }

    private void look() {
        things.things().forEach(story::discovered);
        boolean daysOver = days > 0 && story.days() >= days;
        Duration told = Duration.ofNanos(System.nanoTime() - started);
        boolean timeOver = exitAfter.kind() != ExitAfter.Kind.NEVER && told.compareTo(exitAfter.limit()) >= 0;
        boolean storyOver = exitAfter.kind() == ExitAfter.Kind.STORY && story.isComplete();
        if (!ending && (daysOver || timeOver || storyOver)) {
            ending = true;
            var unused = executor.schedule(this::end, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void end() {
        story.sum();
        if (exitAfter.kind() == ExitAfter.Kind.STORY && !story.isComplete()) {
            LOG.error(
                    "No command of a learnt rule arrived at a device within {} days and {}",
                    story.days(),
                    exitAfter.limit());
            System.exit(1);
        }
        try {
            context.getBundle(0).stop();
        } catch (BundleException e) {
            LOG.error("The hub could not be stopped; stop it with Ctrl-C", e);
        }
    }
}
