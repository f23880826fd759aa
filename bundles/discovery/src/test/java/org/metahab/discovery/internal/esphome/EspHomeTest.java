/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.esphome;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UpDown;

class EspHomeTest {

    private static final Endpoint HOME = new Endpoint(Transport.MQTT, "home");

    private final ConventionSession session = new EspHomeConvention(true).open(HOME);
    private final List<Finding> found = new ArrayList<>();

    private DeviceDescription hear(String topic, String payload) {
        List<Finding> findings = session.onMessage(Message.of(topic, payload));
        found.addAll(findings);
        return findings.isEmpty() ? last() : ((Finding.Announced) findings.get(0)).device();
    }

    private DeviceDescription last() {
        return ((Finding.Announced) found.get(found.size() - 1)).device();
    }

    private void introduce() {
        hear(
                "esphome/discover/attic",
                """
                {"ip":"192.168.1.30","name":"attic","friendly_name":"Attic node","port":6053,"version":"2024.6.1",
                 "mac":"a1b2c3d4e5f6","platform":"ESP32","board":"esp32dev","network":"wifi"}""");
    }

    private static ChannelDescription channel(DeviceDescription device, String id) {
        return device.channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String state(String component, String payload) {
        DeviceDescription device = hear("attic/" + component + "/x/state", payload);
        Reading reading = channel(device, component + "_x")
                .mapping()
                .read(Message.of("attic/" + component + "/x/state", payload));
        return reading instanceof Reading.Value value ? value.state().text() : reading.toString();
    }

    private List<Outgoing> sent(String component, Command command) {
        return channel(last(), component + "_x").mapping().write(command);
    }

    @Test
    void aNodeIsAskedWhoItIsAndKnownByItsMac() {
        assertThat(session.greetings()).containsExactly(Outgoing.of("esphome/discover", ""));
        introduce();
        assertThat(last().identities()).contains("mac:a1b2c3d4e5f6");
        assertThat(last().label()).isEqualTo("Attic node");
        assertThat(last().facts()).containsEntry("firmware", "2024.6.1").containsEntry("url", "http://192.168.1.30/");
    }

    @Test
    void statesAreHeardOnceANodeIsKnown() {
        assertThat(session.onMessage(Message.of("attic/switch/x/state", "ON"))).isEmpty();
        introduce();
        assertThat(session.announcements()).contains(Interest.follow("attic/+/+/state"));
        assertThat(state("switch", "ON")).isEqualTo("ON");
        assertThat(state("binary_sensor", "OFF")).isEqualTo("OFF");
        assertThat(state("sensor", "21.5")).isEqualTo("21.5");
        assertThat(state("text_sensor", "fine")).isEqualTo("fine");
        assertThat(state("lock", "LOCKED")).isEqualTo("ON");
        assertThat(state("cover", "closed")).isEqualTo("100");
        assertThat(state("light", "{\"state\":\"ON\",\"brightness\":51}")).isEqualTo("20");
        assertThat(session.onMessage(Message.of("attic/climate/y/state", "?"))).isEmpty();
        assertThat(channel(last(), "switch_x").availability().signals().get(0).input())
                .isEqualTo(Interest.follow("attic/status"));
    }

    @Test
    void commandsGoToTheTopicBesideTheState() {
        introduce();
        state("switch", "ON");
        state("light", "{\"state\":\"ON\",\"brightness\":51}");
        state("cover", "open");
        state("lock", "LOCKED");
        assertThat(sent("switch", OnOff.OFF)).containsExactly(Outgoing.of("attic/switch/x/command", "OFF"));
        assertThat(sent("light", Percent.of(40)))
                .containsExactly(Outgoing.of("attic/light/x/command", "{\"state\":\"ON\",\"brightness\":102}"));
        assertThat(sent("cover", UpDown.DOWN)).containsExactly(Outgoing.of("attic/cover/x/command", "CLOSE"));
        assertThat(sent("lock", OnOff.OFF)).containsExactly(Outgoing.of("attic/lock/x/command", "UNLOCK"));
    }

    private String part(String topic, String payload) {
        DeviceDescription device = hear("attic/" + topic + "/state", payload);
        Reading reading = channel(device, topic.replace('/', '_'))
                .mapping()
                .read(Message.of("attic/" + topic + "/state", payload));
        return reading instanceof Reading.Value value ? value.state().text() : reading.toString();
    }

    private String told(String topic, Command command) {
        return channel(last(), topic.replace('/', '_'))
                .mapping()
                .write(command)
                .get(0)
                .toString();
    }

    @Test
    void aThermostatHasATopicForEachOfItsParts() {
        introduce();
        assertThat(session.announcements()).contains(Interest.follow("attic/+/+/+/state"));
        assertThat(part("climate/stove/mode", "heat_cool")).isEqualTo("heat_cool");
        assertThat(part("climate/stove/action", "heating")).isEqualTo("heating");
        assertThat(part("climate/stove/current_temperature", "20.5")).isEqualTo("20.5 °C");
        assertThat(part("climate/stove/target_temperature_low", "19")).isEqualTo("19 °C");
        assertThat(part("climate/stove/current_humidity", "40")).isEqualTo("40 %");
        assertThat(part("climate/stove/away", "OFF")).isEqualTo("OFF");
        assertThat(session.onMessage(Message.of("attic/climate/stove/dance/state", "1")))
                .isEmpty();
        assertThat(channel(last(), "climate_stove_action").type().readOnly()).isTrue();
        assertThat(told("climate/stove/mode", new Text("off"))).contains("attic/climate/stove/mode/command", "off");
        assertThat(told("climate/stove/target_temperature_low", Quantity.of(21.5, "°C")))
                .contains("attic/climate/stove/target_temperature_low/command", "21.5");
        assertThat(told("climate/stove/away", OnOff.ON)).contains("away/command", "ON");
    }

    @Test
    void coversValvesAndFansTellMoreThanTheirEnds() {
        introduce();
        assertThat(part("cover/blind/position", "75")).isEqualTo("25");
        assertThat(told("cover/blind/position", Percent.of(10))).contains("cover/blind/position/command", "90");
        assertThat(told("cover/blind/position", UpDown.DOWN)).contains("payload=0,");
        assertThat(part("valve/tap/position", "75")).isEqualTo("75");
        assertThat(state("valve", "open")).isEqualTo("ON");
        assertThat(part("fan/vent/speed_level", "3")).isEqualTo("3");
        assertThat(part("fan/vent/oscillation", "oscillate_on")).isEqualTo("ON");
        assertThat(told("fan/vent/oscillation", OnOff.OFF)).contains("oscillate_off");
    }

    @Test
    void aNodeWhoseAnnouncementIsRemovedIsGone() {
        introduce();
        assertThat(session.onMessage(new Message("esphome/discover/attic", ByteBuffer.allocate(0), true)))
                .containsExactly(new Finding.Withdrawn("esphome/discover/attic"));
    }

    @Test
    void badAnnouncementsAreRefused() {
        assertThat(session.onMessage(Message.of("esphome/discover/attic", "{\"ip\"")))
                .singleElement()
                .isInstanceOf(Finding.Refused.class);
        assertThat(session.onMessage(Message.of("esphome/discover/a/b", "{}")))
                .singleElement()
                .isInstanceOf(Finding.Refused.class);
    }

    /** A node that speaks both conventions is one device: it has the same MAC address in both. */
    @Test
    void recordedNodesBecomeThingsWithTheirChannels() {
        ConventionSession announced = HomeAssistant.convention(false).open(HOME);
        Map<String, DeviceDescription> devices = new LinkedHashMap<>();
        for (JsonObject row : Corpus.rows("esphome/esphome.jsonl")) {
            for (Finding finding : announced.onMessage(Message.of(
                    row.get("topic").getAsString(), row.get("payload").getAsString()))) {
                assertThat(finding).isInstanceOf(Finding.Announced.class);
                devices.put(finding.source(), ((Finding.Announced) finding).device());
            }
        }
        assertThat(devices).hasSize(2);
        assertThat(devices.values())
                .flatExtracting(DeviceDescription::channels)
                .extracting(channel -> channel.type().label())
                .containsExactlyInAnyOrder("Number:ElectricPotential", "Rollershutter");
        assertThat(devices.values())
                .extracting(DeviceDescription::identities)
                .anySatisfy(identities -> assertThat(identities).contains("mac:6055f97b55e0"))
                .anySatisfy(identities -> assertThat(identities).contains("mac:78e36d645710"));
    }

    @Property(tries = 1_000)
    void nothingIsThrownWhateverIsSent(@ForAll String name, @ForAll String first, @ForAll String second) {
        ConventionSession fresh = new EspHomeConvention(true).open(HOME);
        fresh.onMessage(Message.of("esphome/discover/" + name, first));
        fresh.onMessage(Message.of("esphome/discover/x", "{}"));
        for (String component : List.of("switch", "light", "cover", "sensor", "select", name)) {
            for (Finding finding : fresh.onMessage(Message.of("x/" + component + "/y/state", second))) {
                ((Finding.Announced) finding).device().channels().forEach(channel -> channel.mapping()
                        .inputs()
                        .forEach(input -> assertThat(channel.mapping().read(Message.of(input.path(), first)))
                                .isNotNull()));
            }
        }
    }
}
