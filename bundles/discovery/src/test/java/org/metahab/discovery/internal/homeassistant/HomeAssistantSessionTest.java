/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Percent;

/** How announcements follow each other, and what users ask for most. */
class HomeAssistantSessionTest {

    private static final String SINGLE = "homeassistant/sensor/a/temp/config";
    private static final String DEVICE = "homeassistant/device/a/config";
    private static final String SENSOR =
            "{'p':'sensor','stat_t':'a','uniq_id':'a1','val_tpl':'{{ value_json.t }}','dev':{'ids':'a'}}";

    private final ConventionSession session = Announcements.session();

    private List<Finding> hear(String topic, String payload) {
        return session.onMessage(Message.of(topic, payload.replace('\'', '"')));
    }

    private DeviceDescription announced(String topic, String payload) {
        List<Finding> findings = hear(topic, payload);
        assertThat(findings).hasSize(1).first().isInstanceOf(Finding.Announced.class);
        return ((Finding.Announced) findings.get(0)).device();
    }

    @Test
    void aMigrationFromSingleToDeviceMessagesKeepsTheChannel() {
        String before = announced(SINGLE, SENSOR).channels().get(0).identity();
        assertThat(hear(SINGLE, "{'migrate_discovery':true}")).isEmpty();
        DeviceDescription moved =
                announced(DEVICE, "{'dev':{'ids':'a'},'o':{'name':'x'},'cmps':{'temp':" + SENSOR + "}}");
        assertThat(moved.channels().get(0).identity()).isEqualTo(before);
        assertThat(hear(SINGLE, "")).containsExactly(new Finding.Withdrawn(SINGLE));
    }

    @Test
    void aMigrationBackFromADeviceMessageKeepsTheChannel() {
        String before = announced(DEVICE, "{'dev':{'ids':'a'},'cmps':{'temp':" + SENSOR + "}}")
                .channels()
                .get(0)
                .identity();
        assertThat(hear(DEVICE, "{'migrate_discovery':true}")).isEmpty();
        assertThat(announced(SINGLE, SENSOR).channels().get(0).identity()).isEqualTo(before);
        assertThat(hear(DEVICE, "")).containsExactly(new Finding.Withdrawn(DEVICE + "#temp"));
    }

    @Test
    void aComponentOfADeviceIsRemovedByLeavingOnlyItsPlatformOrByLeavingItOut() {
        announced(DEVICE, "{'dev':{'ids':'a'},'cmps':{'temp':" + SENSOR + "}}");
        assertThat(hear(DEVICE, "{'dev':{'ids':'a'},'cmps':{'temp':{'p':'sensor'}}}"))
                .containsExactly(new Finding.Withdrawn(DEVICE + "#temp"));
    }

    @Test
    void removalLeavesNoGhosts() {
        announced(SINGLE, SENSOR);
        assertThat(hear(SINGLE, "")).containsExactly(new Finding.Withdrawn(SINGLE));
        assertThat(hear(SINGLE, "")).isEmpty();
    }

    @Test
    void triggersThatShareATopicAreOneChannel() {
        String trigger = "{'atype':'trigger','type':'action','stype':'%s','pl':'%s','t':'r/action','dev':{'ids':'r'}}";
        String topic = "homeassistant/device_automation/r/%s/config";
        announced(topic.formatted("single"), trigger.formatted("single", "single"));
        ChannelDescription channel = announced(topic.formatted("double"), trigger.formatted("double", "double"))
                .channels()
                .get(0);
        assertThat(channel.type().options()).containsExactly("single", "double");
        assertThat(channel.mapping().read(Message.of("r/action", "double")))
                .isInstanceOfSatisfying(
                        Reading.Momentary.class,
                        moment -> assertThat(moment.state().text()).isEqualTo("double"));
        assertThat(channel.mapping().read(Message.of("r/action", "shake"))).isEqualTo(Reading.NOTHING);
        assertThat(announcedOptions(hear(topic.formatted("single"), ""))).containsExactly("double");
        assertThat(hear(topic.formatted("double"), "")).hasOnlyElementsOfType(Finding.Withdrawn.class);
    }

    private static List<String> announcedOptions(List<Finding> findings) {
        return ((Finding.Announced) findings.get(0))
                .device()
                .channels()
                .get(0)
                .type()
                .options();
    }

    @Test
    void addressesOfRadiosAreGivenInTheFormThatAllConventionsShare() {
        assertThat(announced(SINGLE, "{'stat_t':'a','dev':{'ids':['zigbee2mqtt_0x00158D0001AB23CD']}}")
                        .identities())
                .contains("ieee:0x00158d0001ab23cd", "zigbee2mqtt_0x00158D0001AB23CD");
        assertThat(announced(SINGLE, "{'stat_t':'a','dev':{'cns':[['mac','A1:B2:C3:D4:E5:F6']]}}")
                        .identities())
                .containsExactly("mac:a1b2c3d4e5f6");
        assertThat(announced(SINGLE, "{'stat_t':'a','dev':{'ids':'a1b2c3d4e5f6'}}")
                        .identities())
                .contains("mac:a1b2c3d4e5f6");
    }

    @Test
    void availabilityIsUnderstoodInEveryForm() {
        String entry = "{'t':'there','val_tpl':'{{ value_json.s }}','pl_avail':'yes','pl_not_avail':'no'}";
        for (String form : List.of(
                "'availability':" + entry,
                "'avty':[" + entry + "]",
                "'avty_t':'there','avty_tpl':'{{ value_json.s }}','pl_avail':'yes','pl_not_avail':'no'")) {
            Availability availability = announced(SINGLE, "{'stat_t':'a'," + form + ",'avty_mode':'all'}")
                    .channels()
                    .get(0)
                    .availability();
            assertThat(availability.mode()).isEqualTo(Availability.Mode.ALL);
            assertThat(availability.signals()).hasSize(1);
            Availability.Signal signal = availability.signals().get(0);
            assertThat(signal.read(Message.of("there", "{\"s\":\"yes\"}"))).contains(true);
            assertThat(signal.read(Message.of("there", "{\"s\":\"no\"}"))).contains(false);
            assertThat(signal.read(Message.of("there", "{\"s\":\"what\"}"))).isEmpty();
        }
    }

    @Test
    void aMissingKeyLeavesTheStateAsItIs() {
        ChannelDescription channel = announced(SINGLE, SENSOR).channels().get(0);
        assertThat(channel.mapping().read(Message.of("a", "{\"humidity\":40}"))).isEqualTo(Reading.NOTHING);
    }

    @Test
    void sloppyFirmwareMixesLongAndShortKeysAndWritesUnitsOut() {
        ChannelDescription channel = announced(
                        SINGLE, "{'state_topic':'a','unit_of_meas':'Watt','device':{'ids':5,'mf':'x','name':'P'}}")
                .channels()
                .get(0);
        assertThat(channel.type().label()).isEqualTo("Number:Power");
        assertThat(channel.mapping().read(Message.of("a", "12.5")))
                .hasToString("Value[state=Quantity[value=12.5, unit=W]]");
    }

    @Test
    void coversAreInvertedWhereTheDeviceCountsTheOtherWay() {
        EntityFixture cover = EntityFixture.of(
                "cover",
                "{'pos_t':'c','set_pos_t':'c/set','pos_open':0,'pos_clsd':255,'tilt_cmd_t':'c/tilt','tilt_max':0,'tilt_min':90}");
        assertThat(cover.state("", "c", "255")).isEqualTo("100");
        assertThat(cover.state("", "c", "51")).isEqualTo("20");
        assertThat(cover.messages("", Percent.of(20))).containsExactly("c/set 51");
        assertThat(cover.messages("tilt", Percent.of(100))).containsExactly("c/tilt 0");
    }

    @Test
    void errorsOfTemplatesNameTemplatePlaceAndInput() {
        EntityFixture sensor = EntityFixture.of("sensor", "{'stat_t':'a','val_tpl':'{{ value | float }}'}");
        assertThat(sensor.state("", "a", "wet"))
                .contains("template 'value_template', line 1 column")
                .contains("the input was 'wet'");
    }

    @Test
    void aChannelTellsWhichValueItShows() {
        assertThat(announced(SINGLE, SENSOR).channels().get(0).mapping().point())
                .isEqualTo("a#t");
        assertThat(EntityFixture.of(
                                "sensor",
                                "{'stat_t':'a','val_tpl':'{{ value_json[\\u0022x\\u0022][\\u0022y\\u0022] | round(1)"
                                        + " }}'}")
                        .channel("")
                        .mapping()
                        .point())
                .isEqualTo("a#x.y");
        assertThat(EntityFixture.of(
                                "light",
                                "{'schema':'json','stat_t':'l','cmd_t':'l/set','sup_clrm':['xy','color_temp']}")
                        .channel("color_temp")
                        .mapping()
                        .point())
                .isEqualTo("l#color_temp");
        assertThat(EntityFixture.of("button", "{'cmd_t':'b/set/identify'}")
                        .channel("")
                        .mapping()
                        .point())
                .isEqualTo("b/set/identify");
    }
}
