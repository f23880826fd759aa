/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.ocf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Quantity;

class OcfConventionTest {

    private static final String LIST = "/oic/res";
    private static final String ANCHORED =
            """
            [{"anchor":"ocf://88B7C7F0-4B51-4E0A-9FAA-CFB439FD7F49","href":"/oic/d","rt":["oic.wk.d","oic.d.light"],"p":{"bm":3}},
             {"anchor":"ocf://88B7C7F0-4B51-4E0A-9FAA-CFB439FD7F49","href":"/sw","rt":["oic.r.switch.binary"],"p":{"bm":3}},
             {"anchor":"ocf://88B7C7F0-4B51-4E0A-9FAA-CFB439FD7F49","href":"/t","rt":["oic.r.temperature"],"p":{"bm":1}}]""";

    private final ConventionSession session =
            new OcfConvention().open(new Endpoint(Transport.COAP, "coap://10.0.0.7:5683"));

    private List<DeviceDescription> devices(String json) {
        return session.onMessage(Message.of(LIST, json)).stream()
                .filter(Finding.Announced.class::isInstance)
                .map(finding -> ((Finding.Announced) finding).device())
                .toList();
    }

    @Test
    void aDeviceIsKnownByItsIdAndReadOnly() {
        DeviceDescription lamp = devices(ANCHORED).get(0);
        assertThat(lamp.identities()).containsExactly("ocf:88b7c7f0-4b51-4e0a-9faa-cfb439fd7f49");
        assertThat(lamp.label()).isEqualTo("Light");
        assertThat(lamp.channels())
                .extracting(ChannelDescription::id, c -> c.type().label(), c -> c.mapping()
                        .inputs()
                        .get(0))
                .containsExactly(
                        tuple("sw_value", "Switch", Interest.follow("/sw")),
                        tuple("t_temperature", "Number:Temperature", new Interest("/t", Interest.Mode.POLL)));
        ChannelDescription light = lamp.channels().get(0);
        assertThatThrownBy(() -> light.mapping().write(OnOff.ON)).hasMessageContaining("only be read");
    }

    @Test
    void valuesAreReadInCborAndJsonWithTheirUnits() {
        DeviceDescription lamp = devices(ANCHORED).get(0);
        ChannelDescription light = lamp.channels().get(0);
        byte[] on = HexFormat.of().parseHex("a16576616c7565f5");
        assertThat(light.mapping().read(new Message("/sw", ByteBuffer.wrap(on), false, 10_000)))
                .isEqualTo(Reading.of(OnOff.ON));
        ChannelDescription temperature = lamp.channels().get(1);
        assertThat(temperature.mapping().read(Message.of("/t", "{\"temperature\":20.5,\"units\":\"C\"}")))
                .isEqualTo(Reading.of(Quantity.of(20.5, "°C")));
        assertThat(temperature.mapping().read(Message.of("/t", "{\"units\":\"C\"}")))
                .isEqualTo(Reading.NOTHING);
        assertThat(temperature.mapping().read(Message.of("/t", "[]"))).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void aDeviceThatIsListedNoMoreIsWithdrawn() {
        devices(ANCHORED);
        assertThat(session.onMessage(Message.of(LIST, "[]")))
                .containsExactly(new Finding.Withdrawn(LIST + "#88b7c7f0-4b51-4e0a-9faa-cfb439fd7f49"));
    }

    @Test
    void whatIsNoListIsRefused() {
        for (Message bad : List.of(
                Message.of(LIST, "{}"),
                Message.of(LIST, "x"),
                new Message(LIST, ByteBuffer.wrap(new byte[] {(byte) 0x9f}), false, 10_000))) {
            assertThat(session.onMessage(bad)).singleElement().isInstanceOf(Finding.Refused.class);
        }
    }

    /** Of the recorded servers, one has two devices of two sensors, one a lamp beside OCF's own machinery. */
    @Test
    void recordedListsBecomeThings() {
        int things = 0;
        for (JsonObject row : Corpus.rows("coap/ocf_res.jsonl")) {
            String payload = row.get("payload").getAsString();
            if (row.get("uri").getAsString().startsWith(LIST)) {
                List<DeviceDescription> devices = devices(payload);
                assertThat(devices).as(payload).isNotEmpty();
                things += devices.size();
            } else {
                Reading reading =
                        devices(lamp()).get(0).channels().get(0).mapping().read(Message.of("/a/led", payload));
                assertThat(reading).as("a switch that tells numbers").isInstanceOf(Reading.Value.class);
            }
        }
        System.out.println("coap/ocf_res.jsonl: " + things + " things");
        assertThat(things).isPositive();
    }

    /** A type that no specification has; it is read as the switch that it begins like. */
    private static String lamp() {
        return "[{\"di\":\"a4506509\",\"links\":[{\"href\":\"/a/led\",\"rt\":\"oic.r.switch.bin\"}]},"
                + "{\"di\":\"b\",\"links\":[]}]";
    }

    @Property(tries = 1_000)
    void anyListIsReadOrRefused(@ForAll("hostile") String json) {
        new OcfSession().onMessage(Message.of(LIST, json)).forEach(finding -> assertThat(finding.source())
                .startsWith(LIST));
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> value = Arbitraries.of(
                "1",
                "null",
                "\"\"",
                "\"oic.r.switch.binary\"",
                "[\"oic.r.temperature\",7,null]",
                "{\"bm\":1e300}",
                "{\"bm\":3}",
                "\"/a b\"",
                "\"/x\"",
                "\"ocf://\"",
                "\"ocf://z\"",
                "[{\"href\":\"/y\",\"rt\":3}]",
                "[[]]");
        return Arbitraries.maps(Arbitraries.of("di", "links", "href", "rt", "p", "anchor", "if"), value)
                .ofMaxSize(7)
                .map(map -> {
                    StringBuilder json = new StringBuilder("[{\"n\":0");
                    map.forEach(
                            (k, v) -> json.append(",\"").append(k).append("\":").append(v));
                    return json.append("}]").toString();
                });
    }
}
