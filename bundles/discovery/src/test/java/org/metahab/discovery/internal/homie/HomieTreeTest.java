/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** Devices of versions 3 and 4, which tell of themselves in one message for each attribute. */
class HomieTreeTest {

    private static final String BASE = "homie/stove";
    private static final String STOVE =
            """
            $homie 4.0.0
            $name Tiled stove
            $state ready
            $nodes fire,room
            fire/$name Fire
            fire/$type burner
            fire/$properties burning,draught
            fire/burning/$name Burning
            fire/burning/$datatype boolean
            fire/draught/$name Draught
            fire/draught/$datatype integer
            fire/draught/$format 0:100
            fire/draught/$unit %
            fire/draught/$settable true
            room/$name Room
            room/$type climate
            room/$properties temperature
            room/temperature/$name Temperature
            room/temperature/$datatype float
            room/temperature/$unit °C
            $mac A0:B1:C2:D3:E4:F5
            $fw/name stove-firmware
            $fw/version 1.2
            $localip 192.0.2.17
            $implementation esp32""";

    private final Broker broker = new Broker("+");

    private static List<String> channels(Broker broker) {
        return broker.devices.get(BASE).channels().stream()
                .map(channel -> channel.id() + " " + channel.type().label()
                        + (channel.type().readOnly() ? "" : " settable") + " '" + channel.label() + "'")
                .toList();
    }

    @Test
    void aDeviceBecomesAThingWithAChannelForEachProperty() {
        broker.sendAll(BASE, STOVE);

        assertThat(channels(broker))
                .containsExactly(
                        "fire_burning Switch 'Fire Burning'",
                        "fire_draught Dimmer settable 'Fire Draught'",
                        "room_temperature Number:Temperature 'Room Temperature'",
                        "state String 'State'");
        assertThat(broker.devices.get(BASE).label()).isEqualTo("Tiled stove");
        assertThat(broker.devices.get(BASE).facts())
                .containsEntry("model", "stove-firmware")
                .containsEntry("firmware", "1.2")
                .containsEntry("hardware", "esp32");
        assertThat(broker.devices.get(BASE).identities())
                .containsExactlyInAnyOrder("homie:homie/stove", "mac:a0b1c2d3e4f5");
    }

    @Test
    void attributesMayArriveInAnyOrder() {
        broker.sendAll(BASE, STOVE);
        List<String> wanted = channels(broker);
        Random random = new Random(11);
        for (int i = 0; i < 50; i++) {
            List<String> lines = new ArrayList<>(Arrays.asList(STOVE.split("\n")));
            Collections.shuffle(lines, random);
            Broker shuffled = new Broker("+");
            shuffled.sendAll(BASE, String.join("\n", lines));
            assertThat(channels(shuffled)).isEqualTo(wanted);
            assertThat(shuffled.refused).isEmpty();
        }
    }

    @Test
    void whatABrokerKeptIsOneAnnouncementInTheOrderOfTheSubscriptions() {
        List<String> filters =
                new Roots(List.of("+")).interests().stream().map(Interest::path).toList();
        List<String> lines = new ArrayList<>(Arrays.asList(STOVE.split("\n")));
        lines.sort(Comparator.comparingInt(line -> firstMatch(filters, "homie/stove/" + line.split(" ")[0])));

        broker.sendAll(BASE, String.join("\n", lines));

        assertThat(broker.findings).singleElement().isInstanceOf(Finding.Announced.class);
        assertThat(channels(broker)).hasSize(4);
    }

    private static int firstMatch(List<String> filters, String topic) {
        return IntStream.range(0, filters.size())
                .filter(i -> topic.matches(filters.get(i).replace("$", "\\$").replace("+", "[^/]+")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDeviceThatIsOfflineWhenTheHubStartsIsFoundAndShownAsOffline() {
        broker.sendAll(BASE, STOVE.replace("$state ready", "$state lost"));

        ChannelDescription temperature =
                broker.channel(BASE, "room_temperature").orElseThrow();
        Availability.Signal signal = temperature.availability().signals().get(0);
        assertThat(signal.input().path()).isEqualTo("homie/stove/$state");
        assertThat(signal.read(Message.of("homie/stove/$state", "lost"))).contains(false);
        assertThat(signal.read(Message.of("homie/stove/$state", "disconnected")))
                .contains(false);
        assertThat(signal.read(Message.of("homie/stove/$state", "ready"))).contains(true);
        assertThat(signal.read(Message.of("homie/stove/$state", "sleeping"))).contains(true);
        assertThat(signal.read(Message.of("homie/stove/$state", "alert"))).contains(true);
        assertThat(signal.read(Message.of("homie/stove/$state", "init"))).isEmpty();
    }

    @Test
    void devicesUnderAnotherRootAreFound() {
        broker.sendAll("cottage/stove", STOVE);
        assertThat(broker.devices).containsOnlyKeys("cottage/stove");
        assertThat(broker.devices.get("cottage/stove").id()).isEqualTo("cottage_stove");

        Broker deep = new Broker("cottage/homie", "homie");
        deep.sendAll("cottage/homie/stove", STOVE).sendAll("other/stove", STOVE);
        assertThat(deep.devices).containsOnlyKeys("cottage/homie/stove");
    }

    @Test
    void twoDevicesOfOneNameUnderTwoRootsAreTwoThings() {
        broker.sendAll("homie/stove", STOVE.replace("$mac A0", "$mac A1")).sendAll("cottage/stove", STOVE);
        assertThat(broker.devices.get("homie/stove").identities())
                .doesNotContainAnyElementsOf(broker.devices.get("cottage/stove").identities());
    }

    @Test
    void aDeviceIsLeftAloneWhileItStarts() {
        broker.sendAll(BASE, STOVE.replace("$state ready", "$state init"));
        assertThat(broker.devices).isEmpty();
        broker.send(BASE + "/$state", "ready");
        assertThat(broker.devices).containsOnlyKeys(BASE);
    }

    @Test
    void aDeviceThatNeverTellsItsStateIsFoundOnceEachPropertyHasADataType() {
        broker.sendAll(BASE, STOVE.replace("$state ready", "$other x").replace("room/temperature/$datatype float", ""));
        assertThat(broker.devices).isEmpty();
        broker.send(BASE + "/room/temperature/$datatype", "float");
        assertThat(channels(broker)).hasSize(4);
    }

    @Test
    void aPropertyWhoseDataTypeComesLateIsNeverShownAsSomethingElse() {
        broker.sendAll(BASE, "$state ready\n$nodes a\na/$properties t\na/t/$unit °C");
        assertThat(channels(broker)).containsExactly("state String 'State'");
        broker.send(BASE + "/a/t/$datatype", "float");
        assertThat(channels(broker)).contains("a_t Number:Temperature 'T'");
    }

    @Test
    void aChangeOfTheDescriptionChangesOnlyItsChannel() {
        broker.sendAll(BASE, STOVE);
        List<ChannelDescription> before = broker.devices.get(BASE).channels();
        broker.send(BASE + "/room/temperature/$unit", "°F");

        List<ChannelDescription> after = broker.devices.get(BASE).channels();
        assertThat(after.get(2).type().unit()).isEqualTo("°F");
        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(after.get(1)).isSameAs(before.get(1));
    }

    @Test
    void aPropertyThatIsNotListedAnyMoreIsGone() {
        broker.sendAll(BASE, STOVE);
        broker.send(BASE + "/fire/$properties", "burning");
        assertThat(channels(broker)).hasSize(3).noneMatch(text -> text.startsWith("fire_draught"));
    }

    @Test
    void whatIsRepeatedIsNoNewsUnlessTheDeviceAnnouncesItselfAgain() {
        broker.sendAll(BASE, STOVE);
        broker.findings.clear();
        broker.send(BASE + "/$name", "Tiled stove").send(BASE + "/$state", "ready");
        assertThat(broker.findings).isEmpty();
        broker.send(BASE + "/$homie", "4.0.0");
        assertThat(broker.findings).singleElement().isInstanceOf(Finding.Announced.class);
    }

    @Test
    void aDeviceWhoseTopicsAreClearedIsRemovedAndLeavesNoGhost() {
        broker.sendAll(BASE, STOVE);
        for (String line : STOVE.split("\n")) {
            broker.send(BASE + "/" + line.strip().split(" ")[0], "");
        }
        assertThat(broker.devices).isEmpty();
        assertThat(broker.findings).containsOnlyOnce(new Finding.Withdrawn(BASE));
        broker.sendAll(BASE, STOVE);
        assertThat(channels(broker)).hasSize(4);
    }

    @Test
    void whatALostDeviceLeavesBehindIsNoDevice() {
        broker.sendAll(BASE, STOVE);
        broker.send(BASE + "/$homie", "").send(BASE + "/$name", "Ghost");
        assertThat(broker.devices).isEmpty();
    }

    @Test
    void anArrayOfNodesIsANodeForEachIndex() {
        broker.sendAll(
                BASE,
                """
                $homie 3.0.1
                $nodes rings[]
                rings/$name Ring
                rings/$array 0-2
                rings/$properties level
                rings_1/$name Big ring
                rings/level/$datatype integer
                rings/level/$unit %
                rings/level/$settable true
                $state ready""");

        assertThat(channels(broker))
                .containsExactly(
                        "rings_0_level Dimmer settable 'Ring 0 Level'",
                        "rings_1_level Dimmer settable 'Big ring Level'",
                        "rings_2_level Dimmer settable 'Ring 2 Level'",
                        "state String 'State'");
        assertThat(broker.channel(BASE, "rings_1_level").orElseThrow().mapping().inputs())
                .extracting(input -> input.path())
                .containsExactly("homie/stove/rings_1/level");
    }

    @Test
    void sloppyFirmwareIsUnderstood() {
        broker.sendAll(
                BASE,
                """
                $nodes a
                a/$properties relay:settable, mode,text,colour
                a/relay/$datatype Boolean
                a/mode/$datatype enum
                a/mode/$settable TRUE
                a/colour/$datatype color
                a/colour/$settable true
                $state ready""");

        assertThat(channels(broker))
                .containsExactly(
                        "a_relay Switch settable 'Relay'",
                        "a_mode String settable 'Mode'",
                        "a_text String 'Text'",
                        "a_colour Color settable 'Colour'",
                        "state String 'State'");
        assertThat(broker.devices.get(BASE).label()).isEqualTo("stove");
        assertThat(broker.refused).isEmpty();
    }

    @Test
    void aNodeThatTellsNothingIsReportedAndLeavesTheOthersAlone() {
        broker.sendAll(BASE, STOVE.replace("$nodes fire,room", "$nodes fire,room,flue,#,rings[]"));
        assertThat(channels(broker)).hasSize(4);
        assertThat(broker.refused)
                .containsEntry(BASE + "/flue", "the node 'flue' tells no $properties")
                .containsEntry(BASE + "/rings", "the array of nodes 'rings' has no $array such as 0-3")
                .containsEntry(BASE + "/$nodes", "a node can't be called '#'");

        broker.send(BASE + "/flue/$properties", "open").send(BASE + "/flue/open/$datatype", "boolean");
        assertThat(broker.refused).doesNotContainKey(BASE + "/flue");
        assertThat(broker.channel(BASE, "flue_open")).isPresent();
    }

    @Test
    void aDeviceMakesTheHubFollowNoTopicsButItsOwn() {
        broker.sendAll(BASE, STOVE.replace("burning,draught", "burning,../x,+,a/b,$x"));
        assertThat(broker.devices.get(BASE).channels())
                .allSatisfy(channel -> assertThat(channel.mapping().inputs())
                        .allSatisfy(input -> assertThat(input.path()).startsWith("homie/stove/")));
        assertThat(broker.channel(BASE, "fire_a_b")).isEmpty();
    }

    @Test
    void statisticsAreForWhoeverLooksAfterTheDevice() {
        broker.sendAll(BASE, STOVE + "\n$stats uptime,battery\n$stats/signal 80");
        assertThat(broker.devices.get(BASE).channels())
                .filteredOn(channel -> channel.id().startsWith("stats_"))
                .allSatisfy(channel -> assertThat(channel.category()).isEqualTo(Category.DIAGNOSTIC))
                .extracting(channel -> channel.id() + " " + channel.type().unit())
                .containsExactly("stats_battery %", "stats_signal %", "stats_uptime s");
        broker.findings.clear();
        broker.send(BASE + "/$stats/signal", "79");
        assertThat(broker.findings).isEmpty();
    }

    @Test
    void aFloodOfDevicesThatNeverBecomeCompleteIsBounded() {
        broker.sendAll(BASE, STOVE);
        for (int i = 0; i < 12_000; i++) {
            broker.send("flood/d" + i + "/$name", "x");
        }
        broker.send(BASE + "/$name", "Still there");
        assertThat(broker.devices.get(BASE).label()).isEqualTo("Still there");
    }
}
