/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
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
import org.metahab.discovery.spi.Semantics;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UpDown;

class CoreLinkConventionTest {

    private static final String CORE = "/.well-known/core";
    private static final String DEMO =
            "</bedroom/bedside-lamp>;rt=\"light\";if=\"core.a\";ct=0;title=\"Bedside lamp\";obs,"
                    + "</bedroom/bedroom-thermometer>;rt=\"temperature\";if=\"core.s\";ct=0;title=\"Bedroom thermometer\";obs";

    private final ConventionSession session =
            new CoreLinkConvention().open(new Endpoint(Transport.COAP, "coap://127.0.0.1:5693"));

    private List<Finding> hear(String document) {
        return session.onMessage(Message.of(CORE, document));
    }

    private DeviceDescription device(String document) {
        List<Finding> findings = hear(document);
        assertThat(findings).singleElement().isInstanceOf(Finding.Announced.class);
        return ((Finding.Announced) findings.get(0)).device();
    }

    private List<DeviceDescription> devices(String document) {
        return hear(document).stream()
                .map(finding -> ((Finding.Announced) finding).device())
                .toList();
    }

    private ChannelDescription channel(String link) {
        return device(link).channels().get(0);
    }

    private static Reading read(ChannelDescription channel, String payload) {
        return channel.mapping().read(Message.of(channel.identity(), payload));
    }

    private static Reading read(ChannelDescription channel, int format, byte[] payload) {
        return channel.mapping().read(new Message(channel.identity(), ByteBuffer.wrap(payload), false, format));
    }

    private static Finding refused(List<Finding> findings) {
        List<Finding> refusals =
                findings.stream().filter(Finding.Refused.class::isInstance).toList();
        assertThat(refusals).hasSize(1);
        return refusals.get(0);
    }

    @Test
    void asksSlowlyForTheWellKnownResourceOfCoapServers() {
        assertThat(session.announcements()).containsExactly(new Interest(CORE, Interest.Mode.POLL_SLOWLY));
        assertThat(new CoreLinkConvention().speaks(Transport.COAP)).isTrue();
        assertThat(new CoreLinkConvention().speaks(Transport.MQTT)).isFalse();
    }

    @Test
    void readsTheExampleOfTheRfc() {
        DeviceDescription device = device("</sensors>;ct=40;title=\"Sensor Index\","
                + "</sensors/temp>;rt=\"temperature-c\";if=\"sensor\","
                + "</sensors/light>;rt=\"light-lux\";if=\"sensor\","
                + "<http://www.example.com/sensors/t123>;anchor=\"/sensors/temp\";rel=\"describedby\","
                + "</t>;anchor=\"/sensors/temp\";rel=\"alternate\"");
        assertThat(device.channels())
                .extracting(ChannelDescription::id, c -> c.type().label(), c -> c.type()
                        .unit())
                .containsExactly(
                        tuple("sensors_temp", "Number:Temperature", "°C"),
                        tuple("sensors_light", "Number:Illuminance", "lx"));
        assertThat(device.label()).isEqualTo("Sensors");
    }

    @Test
    void whatIsBelowARoomIsADeviceEach() {
        List<DeviceDescription> devices = devices(DEMO);
        DeviceDescription lamp = devices.get(0);
        assertThat(lamp.identities()).containsExactly("coap://127.0.0.1:5693/bedroom/bedside-lamp");
        assertThat(lamp.id()).isEqualTo("127.0.0.1:5693/bedroom/bedside-lamp");
        assertThat(lamp.label()).isEqualTo("Bedside lamp");
        assertThat(lamp.location()).isEqualTo("Bedroom");
        ChannelDescription light = lamp.channels().get(0);
        assertThat(light.label()).isEmpty();
        assertThat(light.id()).isEqualTo("bedside-lamp");
        assertThat(light.type().label()).isEqualTo("Switch");
        assertThat(light.type().readOnly()).isFalse();
        assertThat(light.semantics()).isEqualTo(new Semantics("Switch", "Light", "Lightbulb"));
        ChannelDescription thermometer = devices.get(1).channels().get(0);
        assertThat(thermometer.type().readOnly()).isTrue();
        assertThat(thermometer.semantics()).isEqualTo(new Semantics("Measurement", "Temperature", "Sensor"));
        assertThat(read(thermometer, "19.5")).isEqualTo(Reading.of(Quantity.of(19.5, "°C")));
    }

    @Test
    void theResourcesOfANumberedFolderAreOneDevice() {
        assertThat(devices("</dev/1/temp>;rt=temperature;if=core.s,</dev/1/hum>;rt=humidity;if=core.s,"
                        + "</dev/2/temp>;rt=temperature;if=core.s,</v1/uptime>;rt=number;if=core.rp"))
                .extracting(DeviceDescription::id, device -> device.channels().stream()
                        .map(ChannelDescription::id)
                        .toList())
                .containsExactly(
                        tuple("127.0.0.1:5693/dev/1", List.of("temp", "hum")),
                        tuple("127.0.0.1:5693/dev/2", List.of("temp")),
                        tuple("127.0.0.1:5693", List.of("v1_uptime")));
    }

    @Test
    void theEndpointNameKeepsADeviceThroughAChangeOfItsAddress() {
        String document = "</dev/1/temp>;rt=temperature;if=core.s,</t>;rt=temperature;if=core.s,</>;ep=node7;d=attic";
        ConventionSession elsewhere =
                new CoreLinkConvention().open(new Endpoint(Transport.COAP, "coap://[fd00::9]:5683"));
        List<Finding> there = elsewhere.onMessage(Message.of(CORE, document));
        assertThat(there)
                .extracting(f -> ((Finding.Announced) f).device().identities())
                .isEqualTo(devices(document).stream()
                        .map(DeviceDescription::identities)
                        .toList());
        assertThat(((Finding.Announced) there.get(1)).device().identities()).containsExactly("ep:attic/node7");
        assertThat(((Finding.Announced) there.get(0)).device().identities()).containsExactly("ep:attic/node7/dev/1");
    }

    @Test
    void observesWhatIsObservableAndPollsTheRest() {
        assertThat(channel("</m>;rt=motion;if=core.s;obs").mapping().inputs()).containsExactly(Interest.follow("/m"));
        assertThat(channel("</m>;rt=motion;if=core.s").mapping().inputs())
                .containsExactly(new Interest("/m", Interest.Mode.POLL));
    }

    @Test
    void switchesInTheWordsOfTheDevice() {
        ChannelDescription relay = channel("</relay>;rt=relay;if=core.a");
        assertThat(relay.mapping().write(OnOff.ON)).containsExactly(Outgoing.of("/relay", "1"));
        assertThat(read(relay, "OFF")).isEqualTo(Reading.of(OnOff.OFF));
        assertThat(relay.mapping().write(OnOff.ON)).containsExactly(Outgoing.of("/relay", "ON"));
        assertThat(read(relay, "true")).isEqualTo(Reading.of(OnOff.ON));
        assertThat(relay.mapping().write(OnOff.OFF)).containsExactly(Outgoing.of("/relay", "false"));
        assertThat(read(relay, "perhaps")).isInstanceOf(Reading.Failed.class);
        assertThatThrownBy(() -> relay.mapping().write(new Decimal(BigDecimal.valueOf(7))))
                .hasMessageContaining("ON and OFF");
    }

    @Test
    void sensorsTakeNoCommands() {
        ChannelDescription motion = channel("</m>;rt=motion;if=core.s");
        assertThat(read(motion, "1")).isEqualTo(Reading.of(OnOff.ON));
        assertThatThrownBy(() -> motion.mapping().write(OnOff.ON)).hasMessageContaining("only be read");
    }

    @Test
    void readsNumbersWithTheirUnitBehind() {
        ChannelDescription temperature = channel("</t>;rt=temperature;if=core.s");
        assertThat(read(temperature, "21.5 °C")).isEqualTo(Reading.of(Quantity.of(21.5, "°C")));
        assertThat(read(temperature, " -3 Cel\n")).isEqualTo(read(temperature, "-3"));
        Reading.Value converted = (Reading.Value) read(temperature, "50 °F");
        assertThat(((Quantity) converted.state()).value()).isEqualByComparingTo("10");
        assertThat(read(temperature, "21.5 lx")).isInstanceOf(Reading.Failed.class);
        assertThat(read(temperature, "warm")).isEqualTo(Reading.failed("'warm' is no number"));
    }

    @Test
    void readsTheFirstValueOfASenMlPack() {
        ChannelDescription temperature = channel("</t>;rt=temperature;if=core.s;ct=110");
        assertThat(read(temperature, "[{\"bn\":\"urn:dev:1\",\"bu\":\"Cel\",\"n\":\"t\",\"v\":23.1}]"))
                .isEqualTo(Reading.of(Quantity.of(23.1, "°C")));
        assertThat(read(temperature, "[{\"n\":\"t\"}]")).isInstanceOf(Reading.Failed.class);
        assertThat(read(channel("</m>;rt=motion;if=core.s"), "[{\"n\":\"m\",\"vb\":true}]"))
                .isEqualTo(Reading.of(OnOff.ON));
    }

    @Test
    void setsNumbersInTheUnitOfTheResource() {
        ChannelDescription setpoint = channel("</heating>;rt=temperature;if=core.a");
        assertThat(setpoint.semantics().point()).isEqualTo("Setpoint");
        assertThat(setpoint.mapping().write(Quantity.of(21.5, "°C"))).containsExactly(Outgoing.of("/heating", "21.5"));
        assertThatThrownBy(() -> setpoint.mapping().write(Quantity.of(3, "W"))).hasMessageContaining("°C");
    }

    @Test
    void dimsLampsAndMovesBlinds() {
        ChannelDescription dimmer = channel("</d>;rt=dimmer;if=core.a");
        assertThat(dimmer.type().label()).isEqualTo("Dimmer");
        assertThat(read(dimmer, "40 %")).isEqualTo(Reading.of(Percent.of(40)));
        assertThat(dimmer.mapping().write(OnOff.ON)).containsExactly(Outgoing.of("/d", "100"));
        assertThat(read(dimmer, "140")).isInstanceOf(Reading.Failed.class);
        ChannelDescription blind = channel("</b>;rt=blind;if=core.a");
        assertThat(read(blind, "100")).isEqualTo(Reading.of(Percent.ZERO));
        assertThat(blind.mapping().write(UpDown.DOWN)).containsExactly(Outgoing.of("/b", "0"));
        assertThat(blind.mapping().write(Percent.of(30))).containsExactly(Outgoing.of("/b", "70"));
    }

    @Test
    void tellsContactsAndLightLevelsFromSwitches() {
        ChannelDescription door = channel("</door>;rt=contact;if=core.s");
        assertThat(door.type().label()).isEqualTo("Contact");
        assertThat(read(door, "ON")).isEqualTo(Reading.of(OpenClosed.OPEN));
        assertThat(channel("</l>;rt=light;if=core.s").type().label()).isEqualTo("Number:Illuminance");
    }

    @Test
    void parametersAreForWhoeverSetsTheDeviceUp() {
        ChannelDescription name = channel("</name>;rt=example.name;if=core.p");
        assertThat(name.category()).isEqualTo(Category.CONFIGURATION);
        assertThat(name.mapping().write(new Text("hall"))).containsExactly(Outgoing.of("/name", "hall"));
        ChannelDescription model = channel("</model>;if=core.rp");
        assertThat(model.category()).isEqualTo(Category.DIAGNOSTIC);
        assertThat(model.type().readOnly()).isTrue();
        assertThat(read(model, "A-1")).isEqualTo(Reading.of(new Text("A-1")));
    }

    @Test
    void aKnownTypeWithoutInterfaceIsReadOnlyAndWhatClaimsNothingIsIgnored() {
        assertThat(channel("</h>;rt=humidity").type().readOnly()).isTrue();
        assertThat(hear("</.well-known/core>;ct=40;rt=x,</firmware>;ct=42,</x>;rt=\"core.rd\","
                        + "</fw>;rt=firmware;sz=262144"))
                .singleElement()
                .isInstanceOf(Finding.Withdrawn.class);
    }

    @Test
    void anUnknownTypeOrInterfaceCanBeLookedAt() {
        ChannelDescription time = channel("</time>;if=\"clock\";rt=\"ticks\";title=\"Internal Clock\";ct=0;obs");
        assertThat(time.category()).isEqualTo(Category.DIAGNOSTIC);
        assertThat(time.type().readOnly()).isTrue();
        assertThat(read(time, "Nov 21 07:00:00")).isEqualTo(Reading.of(new Text("Nov 21 07:00:00")));
        assertThat(channel("</light>;rt=\"light-lux\";if=\"some.thing\"").category())
                .isEqualTo(Category.PRIMARY);
    }

    @Test
    void refusesWhatClaimsAnInterfaceAndCannotBeUsed() {
        assertThat(((Finding.Refused) refused(hear("</b>;if=core.b"))).reason()).contains("core.b");
        assertThat(((Finding.Refused) refused(hear("</c>;if=core.s;ct=47"))).reason())
                .contains("47");
    }

    @Test
    void readsTheSecondOfSeveralTypesWhenTheFirstIsUnknown() {
        assertThat(channel("</t>;rt=\"acme.probe temperature\";if=\"acme.x core.s\"")
                        .type()
                        .dimension())
                .isEqualTo("Temperature");
    }

    @Test
    void readsQuotedEscapedAndForeignLetters() {
        DeviceDescription device =
                device("</küche/grün>;rt=light;if=core.a;title=\"Grün, \\\"hell\\\"; 100%\";ct=\"0 40\"");
        assertThat(device.label()).isEqualTo("Grün, \"hell\"; 100%");
        assertThat(device.channels().get(0).identity()).isEqualTo("/k%C3%BCche/gr%C3%BCn");
        assertThat(device.location()).isEqualTo("Küche");
    }

    @Test
    void readsEveryContentFormatOfSingleValues() {
        ChannelDescription t = channel("</t>;rt=temperature;if=core.s;ct=\"0 50 60 110 112\"");
        Reading wanted = Reading.of(Quantity.of(21.5, "°C"));
        assertThat(read(t, 0, "21.5".getBytes(UTF_8))).isEqualTo(wanted);
        assertThat(read(t, 50, "21.5".getBytes(UTF_8))).isEqualTo(wanted);
        assertThat(read(t, 50, "{\"value\":21.5,\"unit\":\"C\"}".getBytes(UTF_8)))
                .isEqualTo(wanted);
        assertThat(read(t, 50, "{\"temp\":21.5}".getBytes(UTF_8))).isEqualTo(wanted);
        assertThat(read(t, 50, "{\"a\":1,\"b\":2}".getBytes(UTF_8))).isInstanceOf(Reading.Failed.class);
        assertThat(read(t, 60, HexFormat.of().parseHex("f94d60"))).isEqualTo(wanted);
        assertThat(read(t, 60, HexFormat.of().parseHex("a1617618ff"))).isEqualTo(Reading.of(Quantity.of(255, "°C")));
        assertThat(read(t, 112, HexFormat.of().parseHex("81a3006174016343656c02f94d60")))
                .isEqualTo(wanted);
        assertThat(read(t, 60, new byte[] {(byte) 0x9f})).isInstanceOf(Reading.Failed.class);
        assertThat(read(t, 47, new byte[] {1})).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void writesSenMlWhereTheDeviceTakesNothingElse() {
        assertThat(channel("</a/lamp>;rt=light;if=core.a;ct=110").mapping().write(OnOff.ON))
                .containsExactly(Outgoing.of("/a/lamp", "[{\"n\":\"lamp\",\"vb\":true}]", 110));
        assertThat(channel("</a/set>;rt=temperature;if=core.a;ct=110").mapping().write(Quantity.of(21.5, "°C")))
                .containsExactly(Outgoing.of("/a/set", "[{\"n\":\"set\",\"v\":21.5}]", 110));
        assertThat(channel("</a/lamp>;rt=light;if=core.a;ct=50").type().readOnly())
                .as("JSON without a known form is not written")
                .isTrue();
    }

    @Test
    void devicesAreNamedByEndpointNameOrAnchorElseByTheServer() {
        assertThat(hear("</a/t>;rt=temperature;if=core.s;ep=node1,"
                        + "</b/t>;rt=temperature;if=core.s;anchor=\"/b\",</c/t>;rt=temperature;if=core.s"))
                .extracting(finding -> ((Finding.Announced) finding).device().id())
                .containsExactlyInAnyOrder("node1", "127.0.0.1:5693/b", "127.0.0.1:5693");
    }

    @Test
    void theRootsEndpointNameIsThatOfTheServer() {
        DeviceDescription device = device("</t>;rt=temperature;if=core.s,</h>;rt=humidity;if=core.s,</>;ep=node7");
        assertThat(device.identities()).containsExactly("ep:node7");
        assertThat(device.channels()).hasSize(2);
    }

    @Test
    void aDeviceOfOneTitledResourceIsCalledLikeIt() {
        DeviceDescription device = device("</x>;rt=light;if=core.a;ep=l1;title=\"Bedside\tlamp\"");
        assertThat(device.label()).isEqualTo("Bedside lamp");
        assertThat(device.channels().get(0).label()).isEmpty();
    }

    @Test
    void aServerSpeaksForNoOther() {
        for (String target : List.of("coap://10.0.0.9/t", "//10.0.0.9/t", "coap://127.0.0.1/t", "mailto:me", "/%zz")) {
            List<Finding> findings = new CoreLinkSession(new Endpoint(Transport.COAP, "coap://127.0.0.1:5693"))
                    .onMessage(Message.of(CORE, "<" + target + ">;rt=temperature;if=core.s"));
            assertThat(refused(findings)).as(target).isNotNull();
        }
        assertThat(channel("<coap://127.0.0.1:5693/t?unit=c>;rt=temperature;if=core.s")
                        .identity())
                .isEqualTo("/t?unit=c");
    }

    @Test
    void serversMayHaveNamesThatAreNoHostsByTheBook() {
        assertThat(new CoreLinkSession(new Endpoint(Transport.COAP, "coap://my_node:5683"))
                        .onMessage(Message.of(CORE, "</t>;rt=temperature;if=core.s")))
                .singleElement()
                .isInstanceOf(Finding.Announced.class);
    }

    @Test
    void aLaterDocumentReplacesTheOneBefore() {
        List<Finding> first = hear(DEMO);
        List<Finding> second = hear(DEMO.substring(0, DEMO.indexOf(',')));
        assertThat(second)
                .contains(new Finding.Withdrawn(first.get(1).source()))
                .hasSize(2);
        assertThat(second.get(1).source()).isEqualTo(first.get(0).source());
        assertThat(hear("")).containsExactly(new Finding.Withdrawn(first.get(0).source()));
    }

    @Test
    void aBadDocumentIsRefusedAndChangesNothing() {
        List<Finding> before = hear(DEMO);
        assertThat(refused(hear("</broken")).source()).isEqualTo(CORE);
        refused(hear("</a>,".repeat(25_000)));
        refused(session.onMessage(new Message(CORE, ByteBuffer.wrap(new byte[] {(byte) 0xff}), false)));
        assertThat(hear(""))
                .containsExactly(
                        new Finding.Withdrawn(before.get(0).source()),
                        new Finding.Withdrawn(before.get(1).source()));
    }

    @Test
    void listsAResourceOnce() {
        assertThat(device("</t>;rt=temperature;if=core.s,</t>;rt=humidity;if=core.s")
                        .channels())
                .singleElement()
                .extracting(channel -> channel.type().dimension())
                .isEqualTo("Temperature");
    }
}
