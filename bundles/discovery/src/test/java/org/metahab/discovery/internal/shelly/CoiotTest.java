/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

class CoiotTest {

    private static final String DESCRIPTION =
            """
            {"blk":[{"I":1,"D":"relay_0"},{"I":2,"D":"relay_1"},{"I":3,"D":"device"}],
             "sen":[{"I":9103,"T":"EVC","D":"cfgChanged","R":"U16","L":3},
                    {"I":1101,"T":"S","D":"output","R":"0/1","L":1},
                    {"I":1201,"T":"S","D":"output","R":"0/1","L":2},
                    {"I":4201,"T":"P","D":"power","U":"W","R":["0/2300","-1"],"L":2},
                    {"I":4203,"T":"E","D":"energy","U":"Wmin","R":["U32","-1"],"L":2},
                    {"I":3104,"T":"T","D":"deviceTemp","U":"C","R":["-40/300","999"],"L":3},
                    {"I":3105,"T":"T","D":"deviceTemp","U":"F","R":["-40/572","999"],"L":3},
                    {"I":7777,"T":"X","D":"flux","L":3}]}""";

    private final Heard heard = Heard.overCoap();

    @Test
    void eachSensorOfItsDescriptionIsAChannelThatCanBeRead() {
        heard.hear("/cit/d", DESCRIPTION);
        assertThat(heard.ids())
                .containsExactly(
                        "relay_0_output", "relay_1_output", "relay_1_power", "relay_1_energy", "device_devicetemp");
        assertThat(heard.device().channels())
                .allMatch(channel -> channel.type().readOnly())
                .allMatch(channel ->
                        channel.mapping().inputs().get(0).equals(new Interest("/cit/s", Interest.Mode.POLL)));
        assertThat(heard.channel("relay_1_output").label()).isEqualTo("Switch 2");
        assertThat(heard.refused).singleElement().asString().contains("sensor 'flux' of type 'X'");
    }

    @Test
    void aStatusTellsWhatItHolds() {
        heard.hear("/cit/d", DESCRIPTION);
        String status = "{\"G\":[[0,1101,1],[0,4201,12.5],[0,4203,90],[0,3104,999]]}";
        assertThat(heard.state("relay_0_output", "/cit/s", status)).isEqualTo("ON");
        assertThat(heard.state("relay_1_output", "/cit/s", status)).isEqualTo("nothing");
        assertThat(heard.state("relay_1_power", "/cit/s", status)).isEqualTo("12.5 W");
        assertThat(heard.state("relay_1_energy", "/cit/s", status)).isEqualTo("1.5 Wh");
        assertThat(heard.state("device_devicetemp", "/cit/s", status))
                .as("999 says that it is not known")
                .isEqualTo("UNDEF");
        assertThat(heard.state("relay_0_output", "/cit/s", "{\"H\":1}")).contains("no list 'G'");
    }

    @Test
    void theDeviceIsKnownByWhatItCallsItself() {
        heard.hear(new Message(
                "/cit/d",
                ByteBuffer.wrap(DESCRIPTION.getBytes(StandardCharsets.UTF_8)),
                false,
                "SHSW-25#40F520A1B2C3#2"));
        assertThat(heard.device().identities()).containsExactlyInAnyOrder("mac:40f520a1b2c3", "shelly:a1b2c3");
        assertThat(heard.device().facts()).containsEntry("modelId", "SHSW-25");
        assertThat(heard.device().channels())
                .extracting(ChannelDescription::identity)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoDescriptionIsRefused() {
        heard.hear("/cit/d", "{\"blk\":[]}").hear("/cit/d", "<html>");
        assertThat(heard.devices).isEmpty();
        assertThat(heard.refused).hasSize(2).anyMatch(reason -> reason.contains("no list 'sen'"));
    }
}
