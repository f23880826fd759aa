/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.ControlListener;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Forgotten;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.Erasure;
import org.metahab.adaptation.internal.control.Noticed;
import org.metahab.adaptation.internal.control.WishFile;
import org.metahab.adaptation.internal.control.Wishes;
import org.metahab.adaptation.internal.engine.LivedHome;
import org.metahab.hub.HistoryEraser;
import org.metahab.hub.HubHistory;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.OnOff;
import org.osgi.framework.BundleContext;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

class AdaptationComponentTest {

    @TempDir
    Path folder;

    private final LivedHome home = new LivedHome();
    private final List<String> topics = Collections.synchronizedList(new ArrayList<>());
    private final Announcer announcer = new Announcer(new EventAdmin() {
        @Override
        public void postEvent(Event event) {
            topics.add(event.getTopic() + " " + event.getProperty("id"));
        }

        @Override
        public void sendEvent(Event event) {
            throw new AssertionError("the bus is never waited for");
        }
    });
    private @Nullable Eraser eraser;
    private String prior = "";
    private AdaptationComponent component;

    @AfterEach
    void stop() {
        if (component != null) {
            component.deactivate();
        }
        announcer.deactivate();
    }

    @Test
    void learnsFromThePastAndTellsSuggestionsAndAnswers() {
        List<Suggestion> heard = Collections.synchronizedList(new ArrayList<>());
        announcer.addListener(heard::add);
        home.mornings(0, 3);

        start(past());
        await().until(() -> !component.all().isEmpty());
        component.accept("s1");
        component.undo("s1", "no");

        await().untilAsserted(() -> assertThat(topics)
                .contains(
                        "metahab/suggestions/suggested s1",
                        "metahab/suggestions/accepted s1",
                        "metahab/suggestions/retired s1"));
        assertThat(heard).extracting(Suggestion::stage).contains(Stage.SUGGESTED, Stage.RETIRED);
        assertThat(component.status().problem()).isEmpty();
    }

    @Test
    void eventsAreLearntFromAsTheyCome() {
        start((from, until, reader) -> 0);
        home.mornings(0, 3);

        home.past.forEach(component::onEvent);

        await().untilAsserted(() -> {
            assertThat(component.all()).extracting(Suggestion::habit).contains("Lamp:ON");
            assertThat(component.status().events()).isEqualTo(home.past.size());
        });
    }

    @Test
    void modesAreToldHoweverTheyCome() {
        List<Set<Mode>> heard = Collections.synchronizedList(new ArrayList<>());
        announcer.addControlListener(new ControlListener() {
            @Override
            public void onModes(Map<Mode, Instant> modes) {
                heard.add(modes.keySet());
            }
        });
        start((from, until, reader) -> 0);

        component.setMode(Mode.GUESTS, true);
        component.onEvent(new TimedEvent(
                home.clock.instant(), new ItemStateChangedEvent("MetaHAB_Stop", OnOff.OFF, OnOff.ON, Source.NONE)));

        await().untilAsserted(() ->
                assertThat(heard).containsExactly(Set.of(Mode.GUESTS), Set.of(Mode.GUESTS, Mode.STOPPED)));
    }

    @Test
    void answersOutliveARestart() {
        home.mornings(0, 3);
        start(past());
        await().until(() -> !component.all().isEmpty());
        component.reject("s1", Dismissal.UNSAID, "no thanks");
        component.deactivate();

        start(past());

        await().until(() -> component.status().ready());
        assertThat(component.find("s1").orElseThrow().reason()).isEqualTo("no thanks");
        assertThat(component.all()).extracting(Suggestion::habit).containsOnlyOnce("Lamp:ON");
    }

    @Test
    void aPastThatCannotBeReadDoesNotStopLearning() {
        start((from, until, reader) -> {
            throw new IllegalStateException("the database is locked");
        });
        home.mornings(0, 3);

        home.past.forEach(component::onEvent);

        await().until(() -> !component.all().isEmpty());
        assertThat(component.status().problem()).contains("the database is locked");
    }

    @Test
    void forgettingWorksWhereThePastCouldNotBeReadAtTheStart() {
        AtomicBoolean locked = new AtomicBoolean(true);
        eraser = new Eraser();
        start((from, until, reader) -> {
            if (locked.get()) {
                throw new IllegalStateException("the database is locked");
            }
            return 0;
        });
        await().until(() -> component.status().ready());
        locked.set(false);

        Forgotten forgotten = component.forget(new Scope.Item("Lamp"), Instant.EPOCH, Instant.MAX);

        assertThat(forgotten.note()).isEmpty();
        assertThat(eraser.erased).contains("Lamp");
    }

    @Test
    void whatIsToBeForgottenStaysNotedWhileTheHistoryCannotBeWritten() throws IOException {
        Erasure noted = new Erasure(new Scope.Item("Lamp"), Instant.EPOCH, Instant.MAX, true);
        WishFile.open(folder)
                .save(new Wishes(Map.of(), List.of(), List.of(), List.of(), Set.of(), List.of(noted), Noticed.NONE));
        home.mornings(0, 3);
        eraser = new Eraser();
        eraser.readOnly = true;

        start(past());
        await().until(() -> component.status().ready());
        assertThat(component.habits()).isNotEmpty().noneMatch(habit -> habit.item()
                .equals("Lamp"));
        assertThat(WishFile.open(folder).load().erasures()).containsExactly(noted);
        component.deactivate();

        eraser.readOnly = false;
        start(past());
        await().until(() -> component.status().ready());
        assertThat(eraser.erased).contains("Lamp");
        assertThat(WishFile.open(folder).load().erasures()).isEmpty();
    }

    /** Notes the items that it is to forget. */
    private static final class Eraser implements HistoryEraser {
        private final List<String> erased = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean readOnly;

        @Override
        public long forget(String item, Instant from, Instant until) {
            if (readOnly) {
                throw new IllegalStateException("No space left on device");
            }
            erased.add(item);
            return 0;
        }

        @Override
        public long forgetPerson(String person, Instant from, Instant until) {
            return forget(person, from, until);
        }

        @Override
        public long forget(Instant from, Instant until, Predicate<TimedEvent> which) {
            throw new AssertionError("nobody is forgotten here");
        }
    }

    @Test
    void aPriorThatIsRefusedIsSaidAndLearningStarts() throws IOException {
        Path damaged = Files.writeString(folder.resolve("my.prior"), "no prior");
        prior = damaged.toString();

        start(past());

        await().until(() -> component.status().ready());
        assertThat(component.status().problem()).contains(damaged.toString(), "not a prior file");
    }

    @Test
    void withoutAPlaceForAnswersNothingIsSuggestedAndLearningGoesOn() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        folder = file;
        home.mornings(0, 3);

        start(past());

        await().until(() -> component.status().ready());
        assertThat(component.status().problem()).contains("can't be kept", file.toString());
        assertThat(component.all()).isEmpty();
        assertThat(component.habits()).isNotEmpty();
        assertThatThrownBy(() -> component.accept("s1")).hasMessageContaining("s1");
    }

    private void start(HubHistory history) {
        component = new AdaptationComponent(noBundle(), config(), home.hub, home.clock, history, eraser, announcer);
    }

    private HubHistory past() {
        return (from, until, reader) -> {
            List<TimedEvent> events = List.copyOf(home.past);
            events.forEach(reader);
            return events.size();
        };
    }

    /** The bundle's data area is not asked for, as a folder is configured. */
    private static BundleContext noBundle() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, args) -> {
                    throw new AssertionError(method.getName() + " was not expected");
                });
    }

    /** The defaults, but for folder and prior. */
    private AdaptationConfig config() {
        return (AdaptationConfig) Proxy.newProxyInstance(
                AdaptationConfig.class.getClassLoader(),
                new Class<?>[] {AdaptationConfig.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "folder" -> folder.toString();
                    case "prior" -> prior;
                    default -> method.getDefaultValue();
                });
    }
}
