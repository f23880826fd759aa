/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Text;

class HubStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration RETRY = Duration.ofMillis(100);

    private final VirtualClock clock = new VirtualClock(NOW, ZoneOffset.UTC);
    private final List<HubStore> opened = new ArrayList<>();

    @TempDir
    private Path temp;

    @AfterEach
    void close() {
        opened.forEach(HubStore::close);
    }

    private HubStore open() {
        return open(folder(), 0);
    }

    private HubStore open(Path folder, int historyDays) {
        HubStore store = new HubStore(new Database(folder), historyDays, clock, RETRY);
        opened.add(store);
        return store;
    }

    private Path folder() {
        return temp.resolve("store");
    }

    private void shut(HubStore store) {
        opened.remove(store);
        store.close();
    }

    private static TimedEvent command(int second, String item) {
        HubEvent event = new ItemCommandEvent(item, OnOff.ON, Source.of("org.metahab.test", "anna"));
        return new TimedEvent(NOW.plusSeconds(second), event);
    }

    private static List<TimedEvent> history(HubStore store) {
        List<TimedEvent> events = new ArrayList<>();
        assertThat(store.read(Instant.EPOCH, NOW.plus(Duration.ofDays(10_000)), events::add))
                .isEqualTo(events.size());
        return events;
    }

    @Test
    void everythingIsThereAfterARestart() {
        HubStore store = open();
        ItemState temperature = new ItemState("Temperature", Quantity.of(21.5, "°C"), LATER, NOW);
        ItemState text = new ItemState("Text", new Text("\"\u0000\ud83d\ude00"), NOW, NOW);
        assertThat(store.put("item", "A", "{\"a\":1}")).isTrue();
        assertThat(store.put("rule", "R", "{\"r\":1}")).isTrue();
        assertThat(store.put("item", "A", "{\"a\":2}")).isTrue();
        assertThat(store.put("item", "B", "{}")).isTrue();
        assertThat(store.remove("item", "B")).isTrue();
        assertThat(store.remove("item", "B")).isFalse();
        store.keep(temperature);
        store.keep(text);
        store.record(command(0, "Lamp"));
        shut(store);
        HubStore again = open();
        assertThat(again.all("item")).containsExactly(Map.entry("A", "{\"a\":2}"));
        assertThat(again.all("rule")).containsOnlyKeys("R");
        assertThat(again.states()).containsExactlyInAnyOrder(temperature, text);
        assertThat(history(again)).containsExactly(command(0, "Lamp"));
    }

    @Test
    void readsTheHistoryInItsOrderAndWithinItsBounds() {
        HubStore store = open();
        List<TimedEvent> events = IntStream.range(0, 2500)
                .mapToObj(i -> command(i / 3, "Item" + i))
                .toList();
        events.forEach(store::record);
        assertThat(history(store)).isEqualTo(events);
        List<TimedEvent> some = new ArrayList<>();
        store.read(NOW.plusSeconds(10), NOW.plusSeconds(12), some::add);
        assertThat(some).isEqualTo(events.subList(30, 36));
    }

    @Test
    void theHistoryKeepsCommandsAndChangesOnly() {
        HubStore store = open();
        TimedEvent update = new TimedEvent(NOW, new ItemStateEvent("Lamp", OnOff.ON, Source.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> store.record(update));
        assertThat(history(store)).isEmpty();
    }

    @Test
    void forgetsAnItemOrAPeriod() {
        HubStore store = open();
        List.of(command(0, "A"), command(0, "B"), command(10, "A"), command(20, "A"), command(20, "B"))
                .forEach(store::record);
        assertThat(store.forget("A", NOW, NOW.plusSeconds(20))).isEqualTo(2);
        assertThat(history(store)).containsExactly(command(0, "B"), command(20, "A"), command(20, "B"));
        assertThat(store.forget("", NOW.plusSeconds(20), NOW.plusSeconds(21))).isEqualTo(2);
        assertThat(history(store)).containsExactly(command(0, "B"));
    }

    @Test
    void forgetsWhatAPersonDidWhereverTheChainNamesThem() {
        HubStore store = open();
        TimedEvent anna = by(Source.of(Source.REST, "anna"));
        TimedEvent passedOn = by(Source.of(Source.REST, "ann").via(Source.of("org.openhab.core.group")));
        TimedEvent ann = by(Source.of(Source.REST, "ann"));
        List.of(anna, passedOn, ann).forEach(store::record);

        assertThat(store.forgetPerson("ann", NOW, NOW.plusSeconds(1))).isEqualTo(2);
        assertThat(history(store)).containsExactly(anna);
    }

    private static TimedEvent by(Source source) {
        return new TimedEvent(NOW, new ItemCommandEvent("Lamp", OnOff.ON, source));
    }

    @Test
    void forgetsWhatIsOlderThanConfigured() {
        HubStore store = open(folder(), 30);
        store.record(command(0, "Old"));
        clock.advance(Duration.ofDays(20));
        TimedEvent recent = new TimedEvent(clock.instant(), command(0, "New").event());
        store.record(recent);
        assertThat(history(store)).hasSize(2);
        clock.advance(Duration.ofDays(12));
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(history(store)).containsExactly(recent));
    }

    @Test
    void onlyTheOwnerMayEnterTheFolder() throws IOException {
        open().put("item", "A", "{}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void nothingConfirmedIsLostWhenTheHubIsKilled() throws Exception {
        Process hub = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledHub.class.getName(),
                        folder().toString(),
                        NOW.toString())
                .redirectError(temp.resolve("errors").toFile())
                .redirectOutput(temp.resolve("confirmed").toFile())
                .start();
        await().atMost(DEADLINE.multipliedBy(3)).until(() -> confirmed() >= 40 || !hub.isAlive());
        assertThat(hub.isAlive())
                .as(() -> "the hub to kill says " + text("errors"))
                .isTrue();
        hub.destroyForcibly();
        assertThat(hub.waitFor(20, TimeUnit.SECONDS)).isTrue();
        int confirmed = confirmed();
        HubStore store = open();
        assertThat(store.all("item").keySet())
                .containsAll(IntStream.rangeClosed(1, confirmed)
                        .mapToObj(i -> "Item" + i)
                        .toList());
        assertThat(store.states()).singleElement().satisfies(state -> assertThat(
                        ((Decimal) state.state()).value().intValue())
                .isGreaterThan(39));
        List<TimedEvent> events = history(store);
        assertThat(events).hasSizeGreaterThanOrEqualTo(confirmed);
        assertThat(IntStream.range(0, events.size()))
                .allMatch(i -> events.get(i).equals(change(i + 1)));
    }

    private static TimedEvent change(int i) {
        return new TimedEvent(
                NOW.plusSeconds(i),
                new ItemStateChangedEvent("Counter", Decimal.of(i - 1), Decimal.of(i), Source.NONE));
    }

    /** The last whole line that the killed hub wrote. */
    private int confirmed() {
        String written = text("confirmed");
        String whole = written.substring(0, written.lastIndexOf('\n') + 1).strip();
        return whole.isEmpty() ? 0 : Integer.parseInt(whole.substring(whole.lastIndexOf('\n') + 1));
    }

    private String text(String file) {
        try {
            return Files.readString(temp.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void goesOnInMemoryWhileTheFolderCannotBeWrittenAndCatchesUpLater() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");
        HubStore store = open();
        assertThat(store.put("item", "A", "{}")).isFalse();
        store.keep(new ItemState("Lamp", OnOff.ON, NOW, NOW));
        store.record(command(0, "Lamp"));
        assertThat(store.all("item")).containsOnlyKeys("A");
        assertThat(history(store)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> store.forget("", NOW, LATER));
        Files.delete(folder());
        await().atMost(DEADLINE).until(() -> store.put("item", "B", "{}"));
        assertThat(history(store)).containsExactly(command(0, "Lamp"));
        shut(store);
        HubStore again = open();
        assertThat(again.all("item")).containsOnlyKeys("A", "B");
        assertThat(again.states()).containsExactly(new ItemState("Lamp", OnOff.ON, NOW, NOW));
    }

    @Test
    void goesOnInMemoryWhileTheDiskIsFullAndCatchesUpLater() {
        HubStore store = new HubStore(new Database(folder(), DiskThatFills.url(folder())), 0, clock, RETRY);
        opened.add(store);
        assertThat(store.put("item", "A", "{}")).isTrue();
        store.record(command(0, "Before"));
        assertThat(history(store)).hasSize(1);
        DiskThatFills.setFull(true);
        assertThat(store.put("item", "B", "{}")).isFalse();
        store.record(command(1, "During"));
        store.keep(new ItemState("Lamp", OnOff.ON, NOW, NOW));
        assertThat(store.remove("item", "A")).isTrue();
        assertThat(store.all("item")).containsOnlyKeys("B");
        DiskThatFills.setFull(false);
        await().atMost(DEADLINE).until(() -> store.put("item", "C", "{}"));
        assertThat(history(store)).containsExactly(command(0, "Before"), command(1, "During"));
        shut(store);
        HubStore again = open();
        assertThat(again.all("item")).containsOnlyKeys("B", "C");
        assertThat(again.states()).containsExactly(new ItemState("Lamp", OnOff.ON, NOW, NOW));
    }

    @Test
    void aStoreOfALaterVersionIsLeftAlone() throws SQLException {
        HubStore store = open();
        store.put("item", "A", "{}");
        shut(store);
        execute("UPDATE schema_version SET version = 999");
        HubStore older = open();
        assertThat(older.all("item")).isEmpty();
        assertThat(older.put("item", "B", "{}")).isFalse();
        shut(older);
        execute("UPDATE schema_version SET version = " + Schema.version());
        assertThat(open().all("item")).containsOnlyKeys("A");
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder().resolve("hub"), "hub", "");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
