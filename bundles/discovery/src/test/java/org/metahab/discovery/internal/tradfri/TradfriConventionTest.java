/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.UpDown;

class TradfriConventionTest {

    private static final Endpoint GATEWAY = new Endpoint(Transport.COAP, "coaps://10.0.0.3:5684");
    private static final String LAMP =
            """
            {"9001":"Reading lamp","9003":65540,"9019":1,"9020":1700000000,"5750":2,
             "3":{"0":"IKEA of Sweden","1":"TRADFRI bulb GU10 WS 400lm","2":"","3":"1.2.217"},
             "3311":[{"5850":1,"5851":127,"5711":370,"5706":"f1e0b5","5709":30138,"5710":26909,"9003":0}]}""";

    private final ConventionSession session = new TradfriConvention().open(GATEWAY);

    private void listed() {
        session.onMessage(Message.of("/15011/15012", "{\"9081\":\"7e0000000000000b\",\"9029\":\"1.19.32\"}"));
        session.onMessage(Message.of("/15001", "[65540,65541]"));
    }

    private DeviceDescription device(String path, String json) {
        listed();
        List<Finding> findings = session.onMessage(Message.of(path, json));
        assertThat(findings).singleElement().isInstanceOf(Finding.Announced.class);
        return ((Finding.Announced) findings.get(0)).device();
    }

    private static ChannelDescription channel(DeviceDescription device, String id) {
        return device.channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Reading read(ChannelDescription channel, String json) {
        return channel.mapping().read(Message.of("/15001/65540", json));
    }

    @Test
    void asksWhoItIsThenForItsListsThenForEachEntry() {
        assertThat(session.announcements()).extracting(Interest::path).containsExactly("/15011/15012");
        listed();
        assertThat(session.announcements())
                .extracting(Interest::path)
                .containsExactly("/15011/15012", "/15001", "/15004", "/15001/65540", "/15001/65541");
        assertThat(new TradfriConvention()
                        .open(new Endpoint(Transport.COAP, "coap://10.0.0.3:5683"))
                        .announcements())
                .as("no gateway speaks without DTLS")
                .isEmpty();
    }

    @Test
    void aLampHasLevelColourTemperatureAndFacts() {
        DeviceDescription lamp = device("/15001/65540", LAMP);
        assertThat(lamp.label()).isEqualTo("Reading lamp");
        assertThat(lamp.identities()).containsExactly("tradfri:7e0000000000000b/65540");
        assertThat(lamp.facts())
                .containsEntry("vendor", "IKEA of Sweden")
                .containsEntry("model", "TRADFRI bulb GU10 WS 400lm")
                .containsEntry("firmware", "1.2.217");
        assertThat(lamp.channels())
                .extracting(ChannelDescription::id, c -> c.type().label(), ChannelDescription::category)
                .containsExactly(
                        tuple("light", "Dimmer", Category.PRIMARY),
                        tuple("color_temperature", "Number:Temperature", Category.PRIMARY),
                        tuple("last_seen", "DateTime", Category.DIAGNOSTIC));
        assertThat(read(channel(lamp, "light"), LAMP)).isEqualTo(Reading.of(Percent.of(50)));
        assertThat(read(channel(lamp, "light"), LAMP.replace("\"5850\":1", "\"5850\":0")))
                .isEqualTo(Reading.of(Percent.ZERO));
        assertThat(read(channel(lamp, "color_temperature"), LAMP)).isEqualTo(Reading.of(Quantity.of(2703, "K")));
    }

    @Test
    void commandsAreJsonPutToTheDevice() {
        DeviceDescription lamp = device("/15001/65540", LAMP);
        ChannelDescription light = channel(lamp, "light");
        assertThat(light.mapping().write(Percent.of(50)))
                .containsExactly(Outgoing.of("/15001/65540", "{\"3311\":[{\"5851\":127}]}", 50));
        assertThat(light.mapping().write(OnOff.OFF))
                .containsExactly(Outgoing.of("/15001/65540", "{\"3311\":[{\"5850\":0}]}", 50));
        assertThat(channel(lamp, "color_temperature").mapping().write(Quantity.of(2700, "K")))
                .containsExactly(Outgoing.of("/15001/65540", "{\"3311\":[{\"5711\":370}]}", 50));
        assertThatThrownBy(() -> channel(lamp, "color_temperature").mapping().write(Quantity.of(9000, "K")))
                .hasMessageContaining("4000");
        assertThatThrownBy(() -> channel(lamp, "last_seen").mapping().write(OnOff.ON))
                .hasMessageContaining("only be read");
    }

    @Test
    void aColourLampShowsItsColour() {
        String json = LAMP.replace(" WS ", " CWS ").replace("\"5711\":370,", "");
        DeviceDescription lamp = device("/15001/65540", json);
        ChannelDescription color = channel(lamp, "color");
        assertThat(read(color, json)).isInstanceOfSatisfying(Reading.Value.class, value -> assertThat(
                        ((Hsb) value.state()).hue().intValue())
                .isBetween(20, 45));
        assertThat(color.mapping().write(Hsb.of(0, 100, 100)))
                .singleElement()
                .satisfies(message -> assertThat(message.payload()).contains("\"5709\":", "\"5710\":", "\"5851\":254"));
        assertThat(color.mapping().write(OnOff.ON))
                .containsExactly(Outgoing.of("/15001/65540", "{\"3311\":[{\"5850\":1}]}", 50));
    }

    @Test
    void aBlindIsMovedAndStopped() {
        String json = "{\"9003\":65541,\"9019\":1,\"15015\":[{\"5536\":40.0,\"9003\":0}]}";
        ChannelDescription blind = channel(device("/15001/65541", json), "blind");
        assertThat(blind.type().label()).isEqualTo("Rollershutter");
        assertThat(read(blind, json)).isEqualTo(Reading.of(Percent.of(40)));
        assertThat(blind.mapping().write(UpDown.UP))
                .containsExactly(Outgoing.of("/15001/65541", "{\"15015\":[{\"5536\":0}]}", 50));
        assertThat(blind.mapping().write(StopMove.STOP))
                .containsExactly(Outgoing.of("/15001/65541", "{\"15015\":[{\"5523\":0}]}", 50));
        assertThat(read(blind, "{\"15015\":[{\"5536\":140}]}")).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void anOutletIsSwitched() {
        String json = "{\"9003\":65541,\"9001\":\"Coffee\",\"3312\":[{\"5850\":0}]}";
        ChannelDescription outlet = channel(device("/15001/65541", json), "outlet");
        assertThat(read(outlet, json)).isEqualTo(Reading.of(OnOff.OFF));
        assertThat(outlet.mapping().write(OnOff.ON))
                .containsExactly(Outgoing.of("/15001/65541", "{\"3312\":[{\"5850\":1}]}", 50));
        assertThat(read(outlet, "{\"9019\":1}"))
                .as("a missing key never overwrites a state")
                .isEqualTo(Reading.NOTHING);
    }

    @Test
    void aDeviceThatTheGatewayDoesNotReachIsNotAvailable() {
        ChannelDescription light = channel(device("/15001/65540", LAMP), "light");
        assertThat(light.availability().signals()).singleElement().satisfies(signal -> {
            assertThat(signal.read(Message.of("/15001/65540", LAMP))).contains(true);
            assertThat(signal.read(Message.of("/15001/65540", "{\"9019\":0}"))).contains(false);
            assertThat(signal.read(Message.of("/15001/65540", "{}"))).isEmpty();
        });
    }

    @Test
    void aGroupIsAThingOfItsOwn() {
        listed();
        session.onMessage(Message.of("/15004", "[131073]"));
        DeviceDescription group =
                device("/15004/131073", "{\"9001\":\"Hall\",\"9003\":131073,\"5850\":1,\"5851\":254}");
        assertThat(group.kind()).isEqualTo("group");
        assertThat(channel(group, "light").mapping().write(Percent.of(100)))
                .containsExactly(Outgoing.of("/15004/131073", "{\"5851\":254}", 50));
    }

    @Test
    void aStateIsNoNewsAndARemovedDeviceIsWithdrawn() {
        device("/15001/65540", LAMP);
        assertThat(session.onMessage(Message.of("/15001/65540", LAMP.replace("127", "80"))))
                .isEmpty();
        assertThat(session.onMessage(Message.of("/15001", "[65541]")))
                .containsExactly(new Finding.Withdrawn("/15001/65540"));
    }

    @Test
    void refusesWhatIsNoDeviceOrNotTheOneOfItsPath() {
        listed();
        for (Message bad : List.of(
                Message.of("/15005/1/2", "{\"9003\":2}"),
                Message.of("/15001/65540", "{\"9003\":65541}"),
                Message.of("/15001/65540", "[]"),
                Message.of("/15001/65540", "x".repeat(30_000)),
                Message.of("/15001", "{}"),
                Message.of("/15011/15012", "{}"))) {
            assertThat(session.onMessage(bad)).singleElement().isInstanceOf(Finding.Refused.class);
        }
    }

    @Property(tries = 1_000)
    void anyEntryIsADeviceOrRefused(@ForAll("hostile") String json) {
        TradfriSession any = new TradfriSession(true);
        any.onMessage(Message.of("/15011/15012", "{\"9081\":\"7\"}"));
        for (Finding finding : any.onMessage(Message.of("/15001/1", json))) {
            if (finding instanceof Finding.Announced announced) {
                announced.device().channels().forEach(channel -> assertThat(
                                channel.mapping().read(Message.of("/15001/1", json)))
                        .isNotNull());
            }
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> value = Arbitraries.of(
                "1",
                "-1",
                "1e308",
                "99999999999999999999",
                "\"x\"",
                "null",
                "true",
                "[]",
                "{}",
                "[1]",
                "[{}]",
                "[{\"5850\":1e9,\"5851\":-7,\"5709\":1,\"5710\":0,\"5536\":1e9,\"5711\":-1,\"5908\":77,\"5907\":65535}]",
                "{\"9\":\"x\",\"1\":\"CWS\"}",
                "{\"9\":1e300,\"1\":7}");
        Arbitrary<String> key = Arbitraries.of("9001", "9003", "9019", "9020", "3", "3311", "3312", "15015", "15025");
        return Arbitraries.maps(key, value).ofMaxSize(9).map(map -> {
            StringBuilder json = new StringBuilder("{\"9003\":1");
            map.forEach((k, v) -> json.append(",\"").append(k).append("\":").append(v));
            return json.append('}').toString();
        });
    }
}
