/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Text;

/** LwM2M objects in a list of links. */
class ObjectLinksTest {

    private static final String CORE = "/.well-known/core";
    private static final int TLV = 11_542;
    private static final int SENML = 110;

    private final ConventionSession session =
            new CoreLinkConvention().open(new Endpoint(Transport.COAP, "coap://10.0.0.7:5683"));

    private DeviceDescription hear(String path, int format, String payload) {
        return hear(path, format, payload.getBytes(UTF_8));
    }

    private DeviceDescription hear(String path, int format, byte[] payload) {
        List<Finding> findings = session.onMessage(new Message(path, ByteBuffer.wrap(payload), false, format));
        assertThat(findings).singleElement().isInstanceOf(Finding.Announced.class);
        return ((Finding.Announced) findings.get(0)).device();
    }

    private static Reading read(ChannelDescription channel, String path, int format, String payload) {
        return channel.mapping().read(new Message(path, ByteBuffer.wrap(payload.getBytes(UTF_8)), false, format));
    }

    @Test
    void objectsOfAServerAreOneThingWithAChannelEach() {
        DeviceDescription device = hear(
                CORE,
                40,
                "</>;rt=\"oma.lwm2m\";ct=11543,</1/0>,</3/0>,</3303/0>,</3303/1>,</3302/0>,</3306/0>,</3200/0>,</9999/0>,</5>");
        assertThat(device.channels())
                .extracting(ChannelDescription::id, ChannelDescription::label, c -> c.type()
                        .label())
                .containsExactly(
                        tuple("3303_0_5700", "Temperature 1", "Number:Temperature"),
                        tuple("3303_1_5700", "Temperature 2", "Number:Temperature"),
                        tuple("3302_0_5500", "Presence", "Switch"),
                        tuple("3306_0_5850", "Switch", "Switch"),
                        tuple("3200_0_5500", "Digital input", "Switch"));
        assertThat(device.channels().get(0).mapping().inputs()).containsExactly(Interest.follow("/3303/0/5700"));
    }

    @Test
    void whatTheListDoesNotTellIsReadFromTheInstance() {
        hear(CORE, 40, "</3/0>,</3311/0>");
        assertThat(session.announcements())
                .containsExactly(
                        new Interest(CORE, Interest.Mode.POLL_SLOWLY),
                        new Interest("/3/0", Interest.Mode.POLL_SLOWLY),
                        new Interest("/3311/0", Interest.Mode.POLL_SLOWLY));
        DeviceDescription named = hear(
                "/3/0",
                SENML,
                """
                [{"bn":"/3/0/","n":"0","vs":"Acme"},{"n":"1","vs":"L-1"},{"n":"3","vs":"1.2"},{"n":"9","v":80}]""");
        assertThat(named.facts()).containsEntry("vendor", "Acme").containsEntry("firmware", "1.2");
        assertThat(named.label()).isEqualTo("L-1");
        DeviceDescription lamp = hear("/3311/0", TLV, HexFormat.of().parseHex("e116da01e6164a663165306235e116db2a"));
        assertThat(lamp.channels())
                .extracting(ChannelDescription::id, c -> c.type().label(), ChannelDescription::category)
                .containsExactly(
                        tuple("3_0_9", "Number:Dimensionless", ChannelDescription.Category.DIAGNOSTIC),
                        tuple("3311_0_5850", "Dimmer", ChannelDescription.Category.PRIMARY),
                        tuple("3311_0_5706", "String", ChannelDescription.Category.PRIMARY));
    }

    @Test
    void aValueThatChangesIsNoNewDevice() {
        hear(CORE, 40, "</3303/0>");
        hear("/3303/0", SENML, "[{\"bn\":\"/3303/0/\",\"n\":\"5700\",\"v\":21},{\"n\":\"5701\",\"vs\":\"Cel\"}]");
        assertThat(session.onMessage(new Message(
                        "/3303/0",
                        ByteBuffer.wrap(
                                "[{\"bn\":\"/3303/0/\",\"n\":\"5700\",\"v\":22},{\"n\":\"5701\",\"vs\":\"Cel\"}]"
                                        .getBytes(UTF_8)),
                        false,
                        SENML)))
                .isEmpty();
    }

    @Test
    void theDeviceNamesUnitAndUse() {
        hear(CORE, 40, "</lwm2m>;rt=oma.lwm2m,</lwm2m/3303/0>");
        DeviceDescription device = hear(
                "/lwm2m/3303/0",
                SENML,
                """
                [{"bn":"/3303/0/","n":"5700","v":70},{"n":"5701","vs":"degF"},{"n":"5750","vs":"Sauna"}]""");
        ChannelDescription sauna = device.channels().get(0);
        assertThat(sauna.label()).isEqualTo("Sauna");
        assertThat(sauna.type().unit()).isEqualTo("°F");
        assertThat(read(sauna, "/lwm2m/3303/0/5700", 0, "70.5")).isEqualTo(Reading.of(Quantity.of(70.5, "°F")));
    }

    @Test
    void aLightIsDimmedAndSwitchedOverTextAtItsResources() {
        DeviceDescription device = hear(CORE, 40, "</3311/0/5850>,</3311/0/5851>,</3311/0/5706>");
        ChannelDescription lamp = device.channels().get(0);
        assertThat(lamp.type().label()).isEqualTo("Dimmer");
        assertThat(read(lamp, "/3311/0/5850", 0, "1")).isEqualTo(Reading.NOTHING);
        assertThat(read(lamp, "/3311/0/5851", 0, "42")).isEqualTo(Reading.of(Percent.of(42)));
        assertThat(read(lamp, "/3311/0/5850", SENML, "[{\"bn\":\"/3311/0/5850\",\"vb\":false}]"))
                .isEqualTo(Reading.of(Percent.ZERO));
        assertThat(lamp.mapping().write(Percent.of(77)))
                .containsExactly(Outgoing.of("/3311/0/5851", "77"), Outgoing.of("/3311/0/5850", "1"));
        assertThat(lamp.mapping().write(OnOff.OFF)).containsExactly(Outgoing.of("/3311/0/5850", "0"));
        assertThat(lamp.mapping().write(Percent.ZERO)).containsExactly(Outgoing.of("/3311/0/5850", "0"));
        assertThat(device.channels().get(1).mapping().write(new Text("f1e0b5")))
                .containsExactly(Outgoing.of("/3311/0/5706", "f1e0b5"));
    }

    @Test
    void whatWasNotAskedForOrIsBrokenIsRefused() {
        hear(CORE, 40, "</3303/0>");
        for (Message bad : List.of(
                Message.of("/3303/7", "1"),
                Message.of("/3303/0", "21.5"),
                new Message("/3303/0", ByteBuffer.wrap(new byte[] {(byte) 0xe8}), false, TLV))) {
            assertThat(session.onMessage(bad)).singleElement().isInstanceOf(Finding.Refused.class);
        }
    }

    @Test
    void sensorsTakeNoCommands() {
        ChannelDescription sensor = hear(CORE, 40, "</3303/0>").channels().get(0);
        assertThatThrownBy(() -> sensor.mapping().write(OnOff.ON)).hasMessageContaining("only be read");
    }

    @Test
    void aServerWithThousandsOfInstancesIsBounded() {
        String links =
                IntStream.range(0, 900).mapToObj(i -> "</3303/" + i + ">").collect(Collectors.joining(","));
        assertThat(hear(CORE, 40, links).channels()).hasSize(200);
    }
}
