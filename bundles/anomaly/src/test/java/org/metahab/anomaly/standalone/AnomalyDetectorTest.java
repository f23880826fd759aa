/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metahab.anomaly.Anomaly;
import org.metahab.anomaly.Anomaly.Kind;
import org.metahab.anomaly.AnomalyOptions;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

class AnomalyDetectorTest {

    private static final Instant START = Instant.parse("2026-01-05T04:00:00Z");
    private static final Map<String, Item> ITEMS = Stream.of(
                    Item.of("Stove", ItemType.SWITCH, "Stove"),
                    Item.of("Front_Lock", ItemType.SWITCH, "Front lock").withTags(Set.of("Lock", "Control")),
                    Item.of("Hall_Motion", ItemType.SWITCH, "Hall motion").withTags(Set.of("Motion", "Status")),
                    Item.of("Lamp", ItemType.SWITCH, "Lamp"),
                    Item.of("MetaHAB_Somebody", ItemType.SWITCH, "Somebody at home"),
                    Item.of("Cell", ItemType.NUMBER, "Cell").withTags(Set.of("LowBattery")))
            .collect(Collectors.toMap(Item::name, Function.identity()));

    private final List<Anomaly> told = new ArrayList<>();
    private final AnomalyDetector detector = new AnomalyDetector(
            AnomalyOptions.DEFAULT, ZoneOffset.UTC, name -> Optional.ofNullable(ITEMS.get(name)), told::add);
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void tellsOnceThatTheStoveIsStillOnAndOnceThatItIsOff() {
        for (int day = 0; day < 30; day++) {
            stove(day, 12, 20 + random.nextInt(20));
            stove(day, 18, 20 + random.nextInt(20));
        }
        assertThat(told).isEmpty();
        happens(at(30, 12, 0), "Stove", OnOff.ON);
        passes(at(30, 12, 0), at(30, 15, 0));
        assertThat(told).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.kind()).isEqualTo(Kind.LASTING);
            assertThat(anomaly.text())
                    .startsWith("Stove has been ON for 1 h")
                    .contains("the longest of 60 times before");
            assertThat(anomaly.chance()).isLessThanOrEqualTo(0.02);
            assertThat(anomaly.since()).isBefore(at(30, 13, 30));
        });
        happens(at(30, 15, 0), "Stove", OnOff.OFF);
        assertThat(told).hasSize(2);
        assertThat(told.get(1).lasts()).isFalse();
        assertThat(detector.all()).singleElement().satisfies(over -> assertThat(over.end())
                .contains(at(30, 15, 0)));
    }

    /** As the stove, which would be told of. */
    @Test
    void ourOwnItemsAreNotWatched() {
        for (int day = 0; day < 30; day++) {
            happens(at(day, 12, 0), "MetaHAB_Somebody", OnOff.ON);
            happens(at(day, 12, 20 + random.nextInt(20)), "MetaHAB_Somebody", OnOff.OFF);
        }
        happens(at(30, 12, 0), "MetaHAB_Somebody", OnOff.ON);
        passes(at(30, 12, 0), at(30, 15, 0));

        assertThat(told).isEmpty();
    }

    @Test
    void tellsThatTheDoorIsNotLockedAtNight() {
        for (int day = 0; day < 30; day++) {
            happens(at(day, 7, random.nextInt(30)), "Front_Lock", OnOff.OFF);
            happens(at(day, 22, random.nextInt(40)), "Front_Lock", OnOff.ON);
        }
        assertThat(told).isEmpty();
        happens(at(30, 7, 10), "Front_Lock", OnOff.OFF);
        happens(at(30, 22, 0), "Hall_Motion", OnOff.ON);
        passes(at(30, 22, 0), at(30, 23, 59));
        assertThat(told).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.kind()).isEqualTo(Kind.MISSING);
            assertThat(anomaly.text()).startsWith("Front lock is still OFF; on ");
            assertThat(anomaly.since()).isBetween(at(30, 22, 50), at(30, 23, 20));
        });
    }

    @Test
    void tellsOfASilentSensorWhereTheHomeLivesAndNotWhereNobodyIsHome() {
        for (int day = 0; day < 30; day++) {
            lively(day, true);
        }
        assertThat(told).isEmpty();
        passes(at(30, 4, 0), at(35, 4, 0));
        assertThat(told).isEmpty();
        lively(35, true);
        for (int day = 36; day < 40; day++) {
            lively(day, false);
        }
        assertThat(told).filteredOn(Anomaly::lasts).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.kind()).isEqualTo(Kind.SILENT);
            assertThat(anomaly.text()).startsWith("Hall motion has told nothing but OFF for");
        });
        happens(at(40, 9, 0), "Hall_Motion", OnOff.ON);
        assertThat(told.get(told.size() - 1).lasts()).isFalse();
    }

    @Test
    void tellsOfADeviceThatChatters() {
        for (int day = 0; day < 60; day++) {
            happens(at(day, 8, 0), "Lamp", OnOff.ON);
            happens(at(day, 8, 20), "Lamp", OnOff.OFF);
        }
        for (int i = 0; i < 40; i++) {
            happens(at(60, 8, 0).plusSeconds(5L * i), "Lamp", i % 2 == 0 ? OnOff.ON : OnOff.OFF);
        }
        passes(at(60, 8, 4), at(60, 9, 0));
        assertThat(told).extracting(Anomaly::kind).containsExactly(Kind.CHATTERING, Kind.CHATTERING);
        assertThat(told).extracting(Anomaly::lasts).containsExactly(true, false);
    }

    @Test
    void tellsOfABatteryThatIsLowOrSoonWillBe() {
        charge(0, 90);
        charge(2, 85);
        charge(6, 75);
        assertThat(told).isEmpty();
        charge(7, 40);
        assertThat(told).singleElement().satisfies(anomaly -> assertThat(anomaly.text())
                .isEqualTo("Cell: the battery fell from 90 to 40 % within 7 days and will be low in 4"));
        charge(8, 100);
        assertThat(told.get(1).lasts()).isFalse();
        charge(30, 95);
        charge(80, 14);
        assertThat(told.get(2).text()).isEqualTo("Cell: the battery is at 14 %");
    }

    @Test
    void aBatteryThatIsChargedInSmallStepsIsLowNoMore() {
        charge(0, 60);
        charge(1, 12);
        assertThat(told).singleElement().satisfies(anomaly -> assertThat(anomaly.lasts())
                .isTrue());
        for (int percent = 13; percent <= 100; percent++) {
            happens(at(1, 9, percent), "Cell", new Decimal(BigDecimal.valueOf(percent)));
        }
        assertThat(told).hasSize(2);
        assertThat(told.get(1).end()).contains(at(1, 9, 21));
    }

    @Test
    void aPhoneThatIsChargedEachNightIsNeverSaidToBeLowSoon() {
        for (int day = 0; day < 60; day++) {
            for (int hour = 7; hour <= 22; hour++) {
                happens(at(day, hour, 0), "Cell", new Decimal(BigDecimal.valueOf(100 - 5L * (hour - 7))));
            }
            for (int step = 0; step <= 75; step++) {
                happens(at(day, 23, 3 * step), "Cell", new Decimal(BigDecimal.valueOf(25L + step)));
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsChargedAgainAndAgainIsNotSaidToBeLowSoon() {
        for (int week = 0; week < 8; week++) {
            for (int day = 0; day < 6; day++) {
                charge(7 * week + day, 100 - 13 * day);
            }
        }
        assertThat(told).as("until it is known that it is charged").hasSizeLessThanOrEqualTo(2 * 2);
        assertThat(told).allMatch(anomaly -> anomaly.since().isBefore(at(14, 0, 0)));
    }

    @Test
    void aCellThatFallsWithNoiseIsStillToldOf() {
        for (int day = 0; day < 60 && told.isEmpty(); day++) {
            charge(day, 92 - day + random.nextInt(5) - 2);
        }
        assertThat(told).isEmpty();
        for (int day = 60; day < 90 && told.isEmpty(); day++) {
            charge(day, 92 - day + random.nextInt(5) - 2);
        }
        assertThat(told).singleElement().satisfies(anomaly -> assertThat(anomaly.text())
                .containsPattern("will be low in [1-7]"));
    }

    @Test
    void noiseAboutTheLimitIsToldOfOnce() {
        for (int hour = 0; hour < 24 * 20; hour++) {
            happens(at(0, 4 + hour, 0), "Cell", new Decimal(BigDecimal.valueOf(16 + random.nextInt(5) - 2)));
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void takesStatesThatAreUnknownForNothing() {
        happens(at(0, 8, 0), "Lamp", OnOff.ON);
        happens(at(0, 9, 0), "Lamp", UnDef.UNDEF);
        happens(at(0, 9, 0), "Gone", OnOff.ON);
        passes(at(0, 9, 0), at(0, 12, 0));
        assertThat(told).isEmpty();
    }

    private void lively(int day, boolean motion) {
        for (int hour = 7; hour < 22; hour++) {
            happens(at(day, hour, 10), "Lamp", hour % 2 == 0 ? OnOff.ON : OnOff.OFF);
            if (motion) {
                happens(at(day, hour, 20), "Hall_Motion", OnOff.ON);
                happens(at(day, hour, 25), "Hall_Motion", OnOff.OFF);
            }
        }
    }

    private void stove(int day, int hour, int minutes) {
        happens(at(day, hour, 0), "Stove", OnOff.ON);
        happens(at(day, hour, minutes), "Stove", OnOff.OFF);
    }

    private void charge(int day, int percent) {
        happens(at(day, 8, 0), "Cell", new Decimal(BigDecimal.valueOf(percent)));
    }

    private void happens(Instant at, String item, State state) {
        detector.accept(new TimedEvent(at, new ItemStateChangedEvent(item, UnDef.NULL, state, Source.NONE)));
    }

    private void passes(Instant from, Instant until) {
        for (Instant now = from; now.isBefore(until); now = now.plus(Duration.ofMinutes(1))) {
            detector.advance(now);
        }
    }

    private static Instant at(int day, int hour, int minute) {
        return START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes((hour - 4) * 60L + minute));
    }
}
