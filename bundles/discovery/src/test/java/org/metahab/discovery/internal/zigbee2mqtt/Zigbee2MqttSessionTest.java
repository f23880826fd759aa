/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;
import org.metahab.hub.value.UpDown;

class Zigbee2MqttSessionTest {

    private static final String IEEE = "0x00158d0000000001";
    private static final String DEVICES = "zigbee2mqtt/bridge/devices";
    private static final String STATE_FEATURE =
            "{'type':'binary','name':'state','property':'state','access':7,'value_on':'ON','value_off':'OFF'}";
    private static final String LIGHT =
            """
            {'type':'light','features':[%s,
             {'type':'numeric','name':'brightness','property':'brightness','access':7,'value_max':254},
             {'type':'numeric','name':'color_temp','property':'color_temp','access':7,'value_min':150,'value_max':500,
              'presets':[{'name':'warmest','value':500}]},
             {'type':'composite','name':'color_hs','property':'color','access':7,'features':[]},
             {'type':'numeric','name':'color_temp_startup','property':'color_temp_startup','access':7,'unit':'mired'}]}"""
                    .formatted(STATE_FEATURE);

    private final Zigbee2MqttSession session = new Zigbee2MqttSession(List.of("zigbee2mqtt"));

    private List<Finding> hear(String topic, String json) {
        return session.onMessage(Message.of(topic, json.replace('\'', '"')));
    }

    private static String entry(String name, String more, String... exposes) {
        return """
               {'ieee_address':'%s','type':'Router','friendly_name':'%s','power_source':'Mains (single phase)',%s
                'software_build_id':'1.2','definition':{'vendor':'Acme','model':'M1','description':'Smart thing',
                'supports_ota':true,'exposes':[%s]}}"""
                .formatted(IEEE, name, more, String.join(",", exposes));
    }

    private DeviceDescription device(String... exposes) {
        return announced(hear(DEVICES, "[" + entry("Kitchen/Thing", "", exposes) + "]"));
    }

    private static DeviceDescription announced(List<Finding> findings) {
        return ((Finding.Announced) findings.get(0)).device();
    }

    private static ChannelDescription channel(DeviceDescription device, String id) {
        Optional<ChannelDescription> channel = Recorded.channel(device, id);
        assertThat(channel).as(id).isPresent();
        return channel.get();
    }

    private static Reading read(ChannelDescription channel, String json) {
        return channel.mapping().read(Message.of("zigbee2mqtt/Kitchen/Thing", json.replace('\'', '"')));
    }

    private static Reading state(State state) {
        return Reading.of(state);
    }

    private static String write(ChannelDescription channel, Command command) {
        List<Outgoing> sent = channel.mapping().write(command);
        assertThat(sent).singleElement().extracting(Outgoing::path).isEqualTo("zigbee2mqtt/Kitchen/Thing/set");
        return sent.get(0).payload().replace('"', '\'');
    }

    @Test
    void aDeviceIsAThingWithFactsRoomAndIdentity() {
        DeviceDescription device = device(LIGHT);
        assertThat(device.id()).isEqualTo(IEEE);
        assertThat(device.identities()).containsExactly("ieee:" + IEEE);
        assertThat(device.label()).isEqualTo("Kitchen Thing");
        assertThat(device.location()).isEqualTo("Kitchen");
        assertThat(device.facts())
                .containsEntry("vendor", "Acme")
                .containsEntry("model", "Smart thing")
                .containsEntry("modelId", "M1")
                .containsEntry("firmware", "1.2")
                .containsEntry("powerSource", "Mains (single phase)");
    }

    @Test
    void aDeviceWithoutANameIsCalledByWhatItIs() {
        assertThat(announced(hear(DEVICES, "[" + entry(IEEE, "", LIGHT) + "]")).label())
                .isEqualTo("Smart thing 0001");
    }

    @Test
    void aLampIsOneChannelForStateBrightnessAndColour() {
        ChannelDescription lamp = channel(device(LIGHT), "light");
        assertThat(lamp.type().item()).isEqualTo(ItemType.COLOR);
        assertThat(lamp.label()).isEmpty();
        assertThat(read(lamp, "{'state':'ON','brightness':127,'color':{'hue':30,'saturation':80}}"))
                .isEqualTo(state(Hsb.of(30, 80, 50)));
        assertThat(read(lamp, "{'state':'OFF'}")).isEqualTo(state(Hsb.of(30, 80, 0)));
        assertThat(write(lamp, OnOff.ON)).isEqualTo("{'state':'ON'}");
        assertThat(write(lamp, Percent.of(50))).isEqualTo("{'brightness':127}");
        assertThat(write(lamp, Percent.ZERO)).isEqualTo("{'state':'OFF'}");
        assertThat(write(lamp, Hsb.of(30, 80, 50))).isEqualTo("{'brightness':127,'color':{'hue':30,'saturation':80}}");
    }

    @Test
    void aColourAtTheBrightnessThatTheLampHasLeavesTheBrightnessAlone() {
        ChannelDescription lamp = channel(device(LIGHT), "light");
        read(lamp, "{'state':'ON','brightness':127}");
        assertThat(write(lamp, Hsb.of(10, 20, 50))).isEqualTo("{'color':{'hue':10,'saturation':20}}");
    }

    @Test
    void colourTemperatureIsInKelvinAndTakesMiredsPercentAndPresetsToo() {
        ChannelDescription temperature = channel(device(LIGHT), "color_temp");
        assertThat(temperature.type().label()).isEqualTo("Number:Temperature");
        assertThat(temperature.type().unit()).isEqualTo("K");
        assertThat(read(temperature, "{'color_temp':250}")).isEqualTo(state(Quantity.of(4000, "K")));
        assertThat(write(temperature, Quantity.of(4000, "K"))).isEqualTo("{'color_temp':250}");
        assertThat(write(temperature, Quantity.of(342, "mired"))).isEqualTo("{'color_temp':342}");
        assertThat(write(temperature, Percent.ZERO)).isEqualTo("{'color_temp':150}");
        assertThat(write(temperature, new Text("warmest"))).isEqualTo("{'color_temp':500}");
        assertThatThrownBy(() -> temperature.mapping().write(Quantity.of(900, "K")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 2000 to 6667K");
    }

    @Test
    void aMissingKeyLeavesAStateAndNullMakesItUnknown() {
        ChannelDescription power =
                channel(device("{'type':'numeric','name':'power','property':'power','access':1,'unit':'W'}"), "power");
        assertThat(read(power, "{'other':1}")).isEqualTo(Reading.NOTHING);
        assertThat(read(power, "{'power':null}")).isEqualTo(state(UnDef.UNDEF));
        assertThat(read(power, "{'power':12.5}")).isEqualTo(state(Quantity.of(12.5, "W")));
        assertThat(read(power, "")).isEqualTo(Reading.NOTHING);
        assertThat(read(power, "{'power':{}}")).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void aContactThatIsMadeIsClosed() {
        ChannelDescription contact = channel(
                device(
                        "{'type':'binary','name':'contact','property':'contact','access':1,'value_on':false,'value_off':true}"),
                "contact");
        assertThat(contact.type().item()).isEqualTo(ItemType.CONTACT);
        assertThat(read(contact, "{'contact':true}")).isEqualTo(state(OpenClosed.CLOSED));
        assertThat(read(contact, "{'contact':false}")).isEqualTo(state(OpenClosed.OPEN));
    }

    @Test
    void coversCountPercentClosed() {
        ChannelDescription cover = channel(
                device(
                        """
                        {'type':'cover','features':[
                         {'type':'enum','name':'state','property':'state','access':3,'values':['OPEN','CLOSE','STOP']},
                         {'type':'numeric','name':'position','property':'position','access':7}]}"""),
                "cover");
        assertThat(read(cover, "{'state':'OPEN','position':30}")).isEqualTo(state(Percent.of(70)));
        assertThat(write(cover, Percent.of(70))).isEqualTo("{'position':30}");
        assertThat(write(cover, UpDown.UP)).isEqualTo("{'state':'OPEN'}");
        assertThat(write(cover, UpDown.DOWN)).isEqualTo("{'state':'CLOSE'}");
        assertThat(write(cover, StopMove.STOP)).isEqualTo("{'state':'STOP'}");
    }

    @Test
    void aCoverWithoutPositionsTakesTheEndsOnly() {
        ChannelDescription cover = channel(
                device("{'type':'cover','features':[{'type':'enum','name':'state','property':'state','access':3,"
                        + "'values':['OPEN','CLOSE']}]}"),
                "cover");
        assertThat(read(cover, "{'state':'CLOSE'}")).isEqualTo(state(Percent.HUNDRED));
        assertThat(write(cover, Percent.ZERO)).isEqualTo("{'state':'OPEN'}");
        assertThatThrownBy(() -> cover.mapping().write(Percent.of(50))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsOfACompositeAreSentTogetherWithWhatTheDeviceToldOfTheOthers() {
        DeviceDescription device = device(
                """
                {'type':'composite','name':'plan','property':'plan','access':3,'features':[
                 {'type':'numeric','name':'hour','property':'hour','access':3},
                 {'type':'binary','name':'on','property':'on','access':3,'value_on':true,'value_off':false}]}""");
        ChannelDescription whole = channel(device, "plan");
        ChannelDescription on = channel(device, "plan_on");
        assertThat(read(on, "{'plan':{'hour':7,'on':false}}")).isEqualTo(state(OnOff.OFF));
        assertThat(write(on, OnOff.ON)).isEqualTo("{'plan':{'hour':7,'on':true}}");
        assertThat(read(whole, "{'plan':{'hour':7}}")).isEqualTo(state(new Text("{\"hour\":7}")));
        assertThat(write(whole, new Text("{\"hour\":8}"))).isEqualTo("{'plan':{'hour':8}}");
        assertThatThrownBy(() -> whole.mapping().write(new Text("[]"))).hasMessageContaining("a JSON object");
    }

    @Test
    void anActionLastsAMomentAndAKeptOneIsOld() {
        ChannelDescription action = channel(
                device("{'type':'enum','name':'action','property':'action','access':1,'category':'diagnostic',"
                        + "'values':['single']}"),
                "action");
        assertThat(action.category()).isEqualTo(Category.PRIMARY);
        assertThat(read(action, "{'action':'single'}"))
                .isEqualTo(new Reading.Momentary(new Text("single"), ActionChannel.SPAN, UnDef.NULL));
        assertThat(read(action, "{'action':''}")).isEqualTo(Reading.NOTHING);
        assertThat(action.mapping()
                        .read(new Message(
                                "zigbee2mqtt/Kitchen/Thing",
                                ByteBuffer.wrap("{\"action\":\"single\"}".getBytes(StandardCharsets.UTF_8)),
                                true)))
                .isEqualTo(Reading.NOTHING);
    }

    @Test
    void batteryLinkQualityLastSeenAndUpdatesAreDiagnosticAndSettingsAreConfiguration() {
        hear("zigbee2mqtt/bridge/info", "{'config':{'advanced':{'last_seen':'ISO_8601'}}}");
        DeviceDescription device = device(
                LIGHT,
                "{'type':'numeric','name':'battery','property':'battery','access':1,'unit':'%','category':'diagnostic'}",
                "{'type':'numeric','name':'linkquality','property':'linkquality','access':1,'unit':'lqi'}",
                "{'type':'numeric','name':'report_interval','property':'report_interval','access':3,'unit':'s'}");
        assertThat(List.of("battery", "linkquality", "last_seen", "update"))
                .allSatisfy(id -> assertThat(channel(device, id).category()).isEqualTo(Category.DIAGNOSTIC));
        assertThat(List.of("report_interval", "color_temp_startup"))
                .allSatisfy(id -> assertThat(channel(device, id).category()).isEqualTo(Category.CONFIGURATION));
        assertThat(read(channel(device, "last_seen"), "{'last_seen':'2026-11-21T07:00:00+01:00'}"))
                .isInstanceOf(Reading.Value.class);
        assertThat(read(channel(device, "update"), "{'update':{'state':'available','installed_version':1}}"))
                .isEqualTo(state(new Text("available")));
    }

    @Test
    void severalOfAKindAreToldApartByTheirEndpoints() {
        DeviceDescription device = device(
                "{'type':'switch','endpoint':'left','features':[{'type':'binary','name':'state','property':'state_left',"
                        + "'endpoint':'left','access':7,'value_on':'ON','value_off':'OFF'}]}",
                "{'type':'switch','endpoint':'right','features':[{'type':'binary','name':'state','property':'state_right',"
                        + "'endpoint':'right','access':7,'value_on':'ON','value_off':'OFF'}]}");
        ChannelDescription right = channel(device, "switch_right");
        assertThat(right.label()).isEqualTo("Right");
        assertThat(read(right, "{'state_left':'ON'}")).isEqualTo(Reading.NOTHING);
        assertThat(write(right, OnOff.OFF)).isEqualTo("{'state_right':'OFF'}");
    }

    @Test
    void numbersAreHeldToTheirRangeAndTakeNamesOfPresets() {
        ChannelDescription delay = channel(
                device(
                        "{'type':'numeric','name':'run','property':'run','access':3,'unit':'min','value_min':1,'value_max':9,"
                                + "'value_step':1,'presets':[{'name':'never','value':65535}]}"),
                "run");
        assertThat(delay.type().range()).isPresent();
        assertThat(write(delay, Quantity.of(120, "s"))).isEqualTo("{'run':2}");
        assertThat(write(delay, new Text("never"))).isEqualTo("{'run':65535}");
        assertThat(read(delay, "{'run':'never'}")).isEqualTo(state(Quantity.of(65535, "min")));
        assertThatThrownBy(() -> delay.mapping().write(Quantity.of(10, "min"))).hasMessageContaining("from 1 to 9");
    }

    @Test
    void otherWordsForOnAndOffAreUnderstood() {
        ChannelDescription quiet = channel(
                device(
                        "{'type':'binary','name':'quiet','property':'quiet','access':3,'value_on':true,'value_off':false}"),
                "quiet");
        assertThat(read(quiet, "{'quiet':'ON'}")).isEqualTo(state(OnOff.ON));
        assertThat(read(quiet, "{'quiet':'perhaps'}")).isInstanceOf(Reading.Failed.class);
        assertThat(write(quiet, OnOff.OFF)).isEqualTo("{'quiet':false}");
    }

    @Test
    void theAvailabilityOfBridgeAndDeviceIsReadPlainAndAsJson() {
        Availability availability = channel(device(LIGHT), "light").availability();
        assertThat(availability.signals().stream().map(signal -> signal.input().path()))
                .containsExactly("zigbee2mqtt/bridge/state", "zigbee2mqtt/Kitchen/Thing/availability");
        assertThat(availability.signals()).allSatisfy(signal -> {
            assertThat(signal.read(Message.of("t", "{\"state\":\"online\"}"))).contains(true);
            assertThat(signal.read(Message.of("t", "offline"))).contains(false);
            assertThat(signal.read(Message.of("t", ""))).isEmpty();
        });
    }

    @Test
    void aDeviceWhoseAvailabilityIsNotTrackedIsThereWithItsBridge() {
        assertThat(device(LIGHT).channels()).isNotEmpty();
        List<Finding> findings = hear("zigbee2mqtt/bridge/info", "{'config':{'availability':{'enabled':false}}}");
        assertThat(channel(announced(findings), "light").availability().signals())
                .hasSize(1);

        List<Finding> again = hear(
                "zigbee2mqtt/bridge/info",
                "{'config':{'availability':{'enabled':false},'devices':{'" + IEEE + "':{'availability':true}}}}");
        assertThat(channel(announced(again), "light").availability().signals()).hasSize(2);
    }

    @Test
    void aRenamedDeviceIsAnnouncedByTheSameSourceWithItsNewTopics() {
        String before =
                hear(DEVICES, "[" + entry("old", "", LIGHT) + "]").get(0).source();
        Finding after = hear(DEVICES, "[" + entry("new", "", LIGHT) + "]").get(0);
        assertThat(after.source()).isEqualTo(before);
        assertThat(channel(announced(List.of(after)), "light").mapping().inputs())
                .containsExactly(Interest.follow("zigbee2mqtt/new"));
    }

    @Test
    void onlyWhatChangedIsToldAndWhatIsNotListedAnyMoreIsWithdrawn() {
        device(LIGHT);
        assertThat(hear(DEVICES, "[" + entry("Kitchen/Thing", "'network_address':77,", LIGHT) + "]"))
                .isEmpty();
        assertThat(hear(DEVICES, "")).isEmpty();
        assertThat(hear(DEVICES, "[]")).singleElement().isInstanceOf(Finding.Withdrawn.class);
    }

    @Test
    void whatSomebodyRemovedIsToldAgain() {
        device(LIGHT);
        session.forgetAnnouncements();
        assertThat(device(LIGHT).channels()).isNotEmpty();
    }

    @Test
    void aDisabledDeviceStaysAsItIsWithAReason() {
        device(LIGHT);
        assertThat(hear(DEVICES, "[" + entry("Kitchen/Thing", "'disabled':true,", LIGHT) + "]"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(((Finding.Refused) finding).reason()).contains("disabled"));
    }

    @Test
    void unknownModelsAndInterviewsGiveAReason() {
        String start = "[{'ieee_address':'" + IEEE + "','friendly_name':'x','type':'EndDevice','definition':null,";
        assertThat(hear(DEVICES, start + "'model_id':'Z9','manufacturer':'Who','supported':false}]"))
                .singleElement()
                .satisfies(finding -> assertThat(((Finding.Refused) finding).reason())
                        .contains("'Z9'")
                        .contains("'Who'"));
        assertThat(hear(DEVICES, start + "'interviewing':true,'interview_completed':false}]"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(((Finding.Refused) finding).reason()).contains("still asking"));
        assertThat(hear(DEVICES, start + "'interview_completed':false,'interview_state':'FAILED'}]"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(((Finding.Refused) finding).reason()).contains("join again"));
        assertThat(hear(DEVICES, "[" + entry("x", "", LIGHT) + "]"))
                .singleElement()
                .isInstanceOf(Finding.Announced.class);
    }

    @Test
    void aGroupDoesWhatItsMembersDo() {
        device(LIGHT);
        List<Finding> findings = hear(
                "zigbee2mqtt/bridge/groups",
                "[{'id':4,'friendly_name':'Kitchen/All','members':[{'ieee_address':'" + IEEE + "','endpoint':1}],"
                        + "'scenes':[{'id':2,'name':'Dinner'}]}]");
        DeviceDescription group = announced(findings);
        assertThat(group.kind()).isEqualTo("group");
        assertThat(group.identities())
                .as("as Zigbee2MQTT calls it to Home Assistant, where it writes 'zigbee2mqtt' in numbers")
                .containsExactly("zigbee-group:1221051039810110150109113116116_4");
        assertThat(channel(group, "light").type().item()).isEqualTo(ItemType.COLOR);
        assertThat(channel(group, "scene").mapping().write(new Text("Dinner")))
                .containsExactly(Outgoing.of("zigbee2mqtt/Kitchen/All/set", "{\"scene_recall\":2}"));
        assertThat(hear("zigbee2mqtt/bridge/groups", "[{'id':4,'friendly_name':'Empty','members':[]}]"))
                .singleElement()
                .isInstanceOf(Finding.Refused.class);
    }

    @Test
    void theBridgeIsAThingThatLetsDevicesJoin() {
        List<Finding> findings = hear(
                "zigbee2mqtt/bridge/info",
                "{'version':'2.1','permit_join':false,'coordinator':{'ieee_address':'0x00124b0000000000','type':'zStack'}}");
        ChannelDescription join = channel(announced(findings), "permit_join");
        assertThat(join.mapping().read(Message.of("zigbee2mqtt/bridge/info", "{\"permit_join\":true}")))
                .isEqualTo(state(OnOff.ON));
        assertThat(join.mapping().write(OnOff.ON)).singleElement().satisfies(message -> {
            assertThat(message.path()).isEqualTo("zigbee2mqtt/bridge/request/permit_join");
            assertThat(message.payload()).contains("\"time\":240");
        });
    }

    @Test
    void severalBridgesAreToldApartByTheirBaseTopics() {
        Zigbee2MqttConvention convention =
                new Zigbee2MqttConvention(List.of("zigbee2mqtt/", " attic/z2m ", "bad/#", "zigbee2mqtt"));
        assertThat(convention.open(new Endpoint(Transport.MQTT, "home")).announcements())
                .extracting(Interest::path)
                .contains("attic/z2m/bridge/devices", "zigbee2mqtt/bridge/devices")
                .hasSize(6);
    }
}
