/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.RulePriors;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.WishStore;
import org.metahab.adaptation.internal.control.Wishes;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.SuggestionStore;
import org.metahab.hub.HistoryEraser;
import org.metahab.hub.HubHistory;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemRemovedEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.GroupFunction;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;

/** A home where things happen, on a clock that the test moves, with an engine that can be restarted. */
public final class LivedHome {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final Source ANNA = Source.of(Source.REST, "anna");
    private static final Set<String> PRESENCE = Set.of("Status", "Presence");
    private static final Source DEVICE = new Source("mqtt:topic:sensor:state");

    public final FakeHub hub = new FakeHub(
            Item.of("Hall", ItemType.GROUP, "Entrance hall").withTags(Set.of("Corridor")),
            Item.of("Lamp", ItemType.SWITCH, "Hall lamp").withGroups(List.of("Hall")),
            Item.of("Radio", ItemType.SWITCH, "Radio"),
            Item.of("Fan", ItemType.SWITCH, "Fan"),
            Item.of("FrontDoor_Lock", ItemType.SWITCH, "Front door"),
            Item.of("Motion", ItemType.SWITCH, "Hall motion").withTags(Set.of("MotionDetector", "Status")),
            Item.of("Bell", ItemType.SWITCH, "Bell").withTags(Set.of("Status")),
            Item.of("Presence_Anna", ItemType.SWITCH, "Anna at home").withTags(PRESENCE),
            Item.of("Presence_Ben", ItemType.SWITCH, "Ben at home").withTags(PRESENCE),
            new Item(
                    "Somebody",
                    ItemType.GROUP,
                    "",
                    "Somebody at home",
                    "",
                    PRESENCE,
                    List.of(),
                    new GroupFunction(ItemType.SWITCH, "OR", List.of("ON", "OFF")),
                    Map.of()));
    public final VirtualClock clock =
            new VirtualClock(MONDAY.atTime(6, 0).atZone(ZONE).toInstant(), ZONE);
    public final List<TimedEvent> past = new ArrayList<>();
    public final List<Suggestion> told = new ArrayList<>();
    public final MemoryStore store = new MemoryStore();
    public final MemoryWishes wishes = new MemoryWishes();
    /** Whether the history can't be written. */
    public boolean readOnly;

    /** How many events of the past can be read. */
    public int readable = Integer.MAX_VALUE;

    /** How far back an engine that starts looks, whenever it learns anew. */
    public Duration span = Past.ALL;

    public AdaptationEngine engine;
    private final RulePriors priors;

    public LivedHome() {
        this(AdaptationOptions.DEFAULT);
    }

    public LivedHome(AdaptationOptions options) {
        this(options, RulePriors.delivered());
    }

    /** A home where rules are weighed by other priors than the delivered ones. */
    public LivedHome(AdaptationOptions options, RulePriors priors) {
        this.priors = priors;
        this.engine = start(options, store);
    }

    /** Starts an engine on the hub's past, as after a restart. */
    public AdaptationEngine start(AdaptationOptions options, SuggestionStore suggestions) {
        return start(options, suggestions, wishes);
    }

    /** Starts an engine that keeps wishes elsewhere. */
    public AdaptationEngine start(AdaptationOptions options, SuggestionStore suggestions, WishStore wishStore) {
        return start(options, suggestions, wishStore, new Past(history(), new Eraser(), span));
    }

    /** Starts an engine on a host that keeps its history itself. */
    public AdaptationEngine startWithoutEraser() {
        return start(AdaptationOptions.DEFAULT, store, wishes, new Past(history(), null, span));
    }

    private AdaptationEngine start(
            AdaptationOptions options, SuggestionStore suggestions, WishStore wishStore, Past learntFrom) {
        HabitLearner learner = delivered();
        EngineListener listener = new EngineListener() {
            @Override
            public void onSuggestion(Suggestion suggestion) {
                told.add(suggestion);
            }
        };
        AdaptationEngine started =
                new AdaptationEngine(options, hub, clock, learner, priors, suggestions, wishStore, listener);
        started.start(learntFrom);
        return started;
    }

    private static HabitLearner delivered() {
        try {
            return HabitLearner.bundled().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HubHistory history() {
        return (from, until, reader) -> {
            List<TimedEvent> events = past.stream()
                    .filter(event -> !event.at().isBefore(from) && event.at().isBefore(until))
                    .toList();
            events.stream().limit(readable).forEach(reader);
            if (events.size() > readable) {
                throw new IllegalStateException("the database is locked");
            }
            return events.size();
        };
    }

    public LivedHome happens(HubEvent event) {
        TimedEvent timed = new TimedEvent(clock.instant(), event);
        past.add(timed);
        engine.accept(timed);
        return this;
    }

    /** An item is taken out of the hub. */
    public LivedHome removed(String item) {
        Item gone = hub.item(item).orElseThrow();
        hub.removeItem(item);
        return happens(new ItemRemovedEvent(gone, Source.NONE));
    }

    public LivedHome at(int day, String time) {
        clock.advanceTo(
                MONDAY.plusDays(day).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant());
        return this;
    }

    public LivedHome after(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        return this;
    }

    /** A sensor goes on and off again. */
    public LivedHome pulse(String sensor) {
        happens(new ItemStateChangedEvent(sensor, OnOff.OFF, OnOff.ON, DEVICE));
        after(3);
        return happens(new ItemStateChangedEvent(sensor, OnOff.ON, OnOff.OFF, DEVICE));
    }

    /** A sensor that is not yet so goes on or off. */
    public LivedHome sensed(String sensor, OnOff state) {
        OnOff other = state == OnOff.ON ? OnOff.OFF : OnOff.ON;
        return happens(new ItemStateChangedEvent(sensor, other, state, DEVICE));
    }

    /** Somebody switches an item, and it follows. */
    public LivedHome switched(String item, OnOff state, Source source) {
        happens(new ItemCommandEvent(item, state, source));
        OnOff other = state == OnOff.ON ? OnOff.OFF : OnOff.ON;
        return happens(new ItemStateChangedEvent(item, other, state, source));
    }

    /** Somebody switches an item, and its device answers in its own name. */
    public LivedHome answered(String item, OnOff state, Source source) {
        return happens(new ItemCommandEvent(item, state, source)).after(1).sensed(item, state);
    }

    /** The habit: motion in the hall in the morning, and Anna switches the lamp on, and later off; besides, some life. */
    public LivedHome morning(int day) {
        at(day, "06:30").pulse("Bell").after(600);
        at(day, "07:00").pulse("Motion").after(5).switched("Lamp", OnOff.ON, ANNA);
        after(1200).switched("Radio", day % 2 == 0 ? OnOff.ON : OnOff.OFF, ANNA);
        after(1200 + 2400L * day).pulse("Bell").after(900).switched("Lamp", OnOff.OFF, ANNA);
        return this;
    }

    public LivedHome mornings(int from, int until) {
        for (int day = from; day < until; day++) {
            morning(day);
        }
        return this;
    }

    public List<Suggestion> suggestions() {
        return engine.all();
    }

    /** Keeps wishes across restarts of the engine. */
    public static final class MemoryWishes implements WishStore {
        private Wishes saved = Wishes.NONE;

        @Override
        public Wishes load() {
            return saved;
        }

        @Override
        public void save(Wishes wishes) {
            saved = wishes;
        }
    }

    /** Forgets parts of {@link #past}. */
    private final class Eraser implements HistoryEraser {
        @Override
        public long forget(String item, Instant from, Instant until) {
            return forget(from, until, timed -> item.isEmpty() || item.equals(item(timed.event())));
        }

        @Override
        public long forgetPerson(String person, Instant from, Instant until) {
            return forget(from, until, timed -> timed.event().source().text().contains("$" + person));
        }

        @Override
        public long forget(Instant from, Instant until, Predicate<TimedEvent> which) {
            if (readOnly) {
                throw new IllegalStateException("No space left on device");
            }
            int before = past.size();
            past.removeIf(event -> !event.at().isBefore(from) && event.at().isBefore(until) && which.test(event));
            return before - past.size();
        }

        private static String item(HubEvent event) {
            return event instanceof ItemCommandEvent command
                    ? command.item()
                    : event instanceof ItemStateChangedEvent change ? change.item() : "";
        }
    }

    /** Keeps entries across restarts of the engine; can be told to fail. */
    public static final class MemoryStore implements SuggestionStore {
        public final List<Entry> saved = new ArrayList<>();
        public boolean full;
        private int highest;

        @Override
        public List<Entry> load() {
            return List.copyOf(saved);
        }

        @Override
        public int highest() {
            return highest;
        }

        @Override
        public void save(Entry entry) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            highest = Math.max(
                    highest,
                    entry.made()
                            .map(made -> Integer.parseInt(made.id().substring(1)))
                            .orElse(0));
            saved.removeIf(old -> old.habit().equals(entry.habit()));
            saved.add(entry);
        }

        @Override
        public void erase(Set<String> habits) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            saved.removeIf(entry -> habits.contains(entry.habit()));
        }
    }
}
