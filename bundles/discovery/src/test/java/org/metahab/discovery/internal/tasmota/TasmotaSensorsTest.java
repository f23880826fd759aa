/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;

/** Sensors, switches, buttons, and what devices tell of themselves. */
class TasmotaSensorsTest {

    private static final String SENSOR = "tele/lamp/SENSOR";

    private static Broker sensors(String json) {
        return Broker.with("\"rl\":[0]").sensors(json);
    }

    private static List<String> described(Broker broker) {
        return broker.described().stream()
                .filter(text -> text.startsWith("sensor_"))
                .toList();
    }

    @Test
    void eachValueInTheTreeIsAChannelWithItsUnit() {
        Broker broker = sensors(
                """
                {"Time":"2026-11-21T08:00:00","BME280":{"Temperature":21.0,"Humidity":50.1,"DewPoint":10.2,
                 "Pressure":1013.2},"TX20":{"Speed":{"Act":"4.5","Max":9},"Dir":{"Card":"NW","Deg":315}},
                 "DS18B20-1":{"Id":"3C01","Temperature":null},"A0":17,"TempUnit":"F","PressureUnit":"mmHg",
                 "SpeedUnit":"m/s"}""");
        assertThat(described(broker))
                .containsExactly(
                        "sensor_BME280_Temperature Number:Temperature °F 'BME280 Temperature'",
                        "sensor_BME280_Humidity Number:Dimensionless % 'BME280 Humidity'",
                        "sensor_BME280_DewPoint Number:Temperature °F 'BME280 Dew Point'",
                        "sensor_BME280_Pressure Number:Pressure mmHg 'BME280 Pressure'",
                        "sensor_TX20_Speed_Act Number:Speed m/s 'TX20 Speed Act'",
                        "sensor_TX20_Speed_Max Number:Speed m/s 'TX20 Speed Max'",
                        "sensor_TX20_Dir_Card String 'TX20 Dir Card'",
                        "sensor_TX20_Dir_Deg Number:Angle ° 'TX20 Dir Deg'",
                        "sensor_DS18B20-1_Id String 'DS18B20-1 Id'",
                        "sensor_DS18B20-1_Temperature Number:Temperature °F 'DS18B20-1 Temperature'",
                        "sensor_A0 Number 'A0'");
    }

    @Test
    void valuesAreReadFromTelemetryAndFromAnswers() {
        Broker broker = sensors("{\"TX20\":{\"Speed\":{\"Act\":\"4.5\"}},\"AM2301\":{\"Temperature\":1},"
                + "\"TempUnit\":\"C\",\"SpeedUnit\":\"km/h\"}");
        broker.send(SENSOR, "{\"TX20\":{\"Speed\":{\"Act\":\"12.3\"}},\"AM2301\":{\"Temperature\":null}}");
        assertThat(broker.states)
                .containsEntry("sensor_TX20_Speed_Act", Quantity.of(12.3, "km/h"))
                .containsEntry("sensor_AM2301_Temperature", UnDef.UNDEF);
        broker.send("stat/lamp/STATUS10", "{\"StatusSNS\":{\"AM2301\":{\"Temperature\":20.5}}}");
        broker.send(SENSOR, "{\"Time\":\"x\"}");
        assertThat(broker.states).containsEntry("sensor_AM2301_Temperature", Quantity.of(20.5, "°C"));
        assertThat(broker.unreadable).isEmpty();
    }

    @Test
    void aMeterTellsPowerAndEnergyToPeopleAndTheRestToWhoeverLooksAfterIt() {
        Broker broker = sensors("{\"ENERGY\":{\"TotalStartTime\":\"2026-01-01T00:00:00\",\"Total\":3.1,\"Today\":0.2,"
                + "\"Power\":5,\"ApparentPower\":7,\"Factor\":0.7,\"Voltage\":230,\"Current\":0.03,\"Period\":1}}");
        assertThat(broker.channels()
                        .filter(channel -> channel.id().startsWith("sensor_"))
                        .filter(channel -> channel.category() == Category.PRIMARY)
                        .map(channel -> channel.label() + " " + channel.type().unit()))
                .containsExactlyInAnyOrder("Total kWh", "Today kWh", "Power W", "Voltage V", "Current A");
        broker.send(SENSOR, "{\"ENERGY\":{\"Power\":12,\"Factor\":0.5,\"TotalStartTime\":\"2026-01-01T00:00:00\"}}");
        assertThat(broker.states)
                .containsEntry("sensor_ENERGY_Power", Quantity.of(12, "W"))
                .containsEntry("sensor_ENERGY_Factor", Decimal.of(0.5))
                .containsEntry("sensor_ENERGY_TotalStartTime", new Text("2026-01-01T00:00:00"));
    }

    @Test
    void phasesAreTakenAsListAsNamesAndAsOneNumber() {
        Broker broker = sensors("{\"ENERGY\":{\"Total\":[0.0,0.1]}}");
        assertThat(described(broker))
                .containsExactly(
                        "sensor_ENERGY_Total_0 Number:Energy kWh 'Total 1'",
                        "sensor_ENERGY_Total_1 Number:Energy kWh 'Total 2'");
        broker.send(SENSOR, "{\"ENERGY\":{\"Total\":[1.2,3.4]}}");
        assertThat(broker.states).containsEntry("sensor_ENERGY_Total_1", Quantity.of(3.4, "kWh"));
        broker.send(SENSOR, "{\"ENERGY\":{\"Total\":{\"Phase1\":5,\"Phase2\":6}}}");
        assertThat(broker.states).containsEntry("sensor_ENERGY_Total_1", Quantity.of(6, "kWh"));
        broker.send(SENSOR, "{\"ENERGY\":{\"Total\":9}}");
        assertThat(broker.states)
                .containsEntry("sensor_ENERGY_Total_0", Quantity.of(9, "kWh"))
                .containsEntry("sensor_ENERGY_Total_1", Quantity.of(6, "kWh"));

        Broker named = sensors("{\"ENERGY\":{\"Total\":{\"Phase1\":0,\"Phase2\":0}}}");
        named.send(SENSOR, "{\"ENERGY\":{\"Total\":{\"Phase1\":1.2,\"Phase2\":3.4}}}");
        assertThat(named.states).containsEntry("sensor_ENERGY_Total_Phase2", Quantity.of(3.4, "kWh"));
    }

    @Test
    void whatIsNoNumberIsReportedAndLeavesTheState() {
        Broker broker = sensors("{\"SI7021\":{\"Temperature\":20},\"TempUnit\":\"C\"}");
        broker.send(SENSOR, "{\"SI7021\":{\"Temperature\":21}}").send(SENSOR, "{\"SI7021\":{\"Temperature\":[1]}}");
        assertThat(broker.states).containsEntry("sensor_SI7021_Temperature", Quantity.of(21, "°C"));
        assertThat(broker.unreadable).containsKey("sensor_SI7021_Temperature");
    }

    @Test
    void sensorsMayBeAnnouncedBeforeTheirDevice() {
        Broker broker = new Broker().sensors("{\"SI7021\":{\"Temperature\":20}}");
        assertThat(broker.devices).isEmpty();
        broker.send(Broker.BASE + "config", "{\"mac\":\"AABBCC001122\",\"t\":\"lamp\"}");
        assertThat(broker.devices).containsOnlyKeys(Broker.BASE + "config", Broker.BASE + "sensors");
    }

    @Test
    void sensorsFollowTheirDeviceToAnotherTopic() {
        Broker broker = sensors("{\"SI7021\":{\"Temperature\":20}}");
        broker.send(Broker.BASE + "config", "{\"mac\":\"AABBCC001122\",\"t\":\"attic\"}");
        assertThat(broker.channel("sensor_SI7021_Temperature").mapping().inputs())
                .extracting(input -> input.path())
                .containsExactly("tele/attic/SENSOR", "stat/attic/STATUS10");
    }

    @Test
    void anEmptyAnnouncementRemovesTheDeviceWithItsSensors() {
        Broker broker = sensors("{\"SI7021\":{\"Temperature\":20}}");
        broker.send(Broker.BASE + "sensors", "");
        assertThat(broker.devices).containsOnlyKeys(Broker.BASE + "config");
        broker.sensors("{\"SI7021\":{\"Temperature\":20}}").send(Broker.BASE + "config", "");
        assertThat(broker.devices).isEmpty();
    }

    @Test
    void switchesOfTheirOwnAreRead() {
        Broker broker = Broker.with("\"swc\":[1,-1,14,0],\"swn\":[\"Reed\"],\"btn\":[0,1],\"state\":[\"OFF\",\"ON\"]")
                .sensors("{\"Reed\":\"OFF\",\"Switch2\":\"ON\",\"Switch4\":\"OFF\"}");
        assertThat(broker.described())
                .startsWith(
                        "switch1 Switch 'Reed'",
                        "switch3 Switch 'Switch 3'",
                        "switch4 String 'Switch 4'",
                        "button2 String 'Button 2'")
                .endsWith("sensor_Switch2 Switch 'Switch2'");
        broker.send("stat/lamp/RESULT", "{\"Reed\":{\"Action\":\"ON\"}}");
        assertThat(broker.states).containsEntry("switch1", OnOff.ON);
        broker.send(SENSOR, "{\"Reed\":\"OFF\",\"Switch2\":\"OFF\"}");
        assertThat(broker.states).containsEntry("switch1", OnOff.OFF).containsEntry("sensor_Switch2", OnOff.OFF);
    }

    @Test
    void pressesHappen() {
        Broker broker = Broker.with("\"swc\":[13],\"btn\":[1]");
        Message press = Message.of("stat/lamp/RESULT", "{\"Button1\":{\"Action\":\"DOUBLE\"}}");
        assertThat(broker.channel("button1").mapping().read(press))
                .isEqualTo(new Reading.Momentary(new Text("DOUBLE"), Parsers.MOMENT, UnDef.UNDEF));
        Message motion = Message.of("stat/lamp/RESULT", "{\"Switch1\":{\"Action\":\"ON\"}}");
        assertThat(broker.channel("switch1").mapping().read(motion))
                .isEqualTo(new Reading.Momentary(OnOff.ON, Parsers.MOMENT, OnOff.OFF));
    }

    @Test
    void theDeviceTellsHowItIs() {
        Broker broker = Broker.with("\"rl\":[1],\"sw\":\"14.4.1\",\"md\":\" Plug S\",\"ip\":\"192.0.2.7\"");
        broker.send(
                "tele/lamp/STATE",
                "{\"Uptime\":\"2T03:04:05\",\"Wifi\":{\"RSSI\":70,\"Signal\":-65},\"POWER\":\"ON\"}");
        assertThat(broker.states)
                .containsEntry("uptime", Quantity.of(183_845, "s"))
                .containsEntry("rssi", Quantity.of(70, "%"))
                .containsEntry("signal", Quantity.of(-65, "dBm"));
        assertThat(List.of("uptime", "rssi", "signal"))
                .allSatisfy(id -> assertThat(broker.channel(id).category()).isEqualTo(Category.DIAGNOSTIC));
        assertThat(broker.devices.get(Broker.BASE + "config").facts())
                .containsEntry("vendor", "Tasmota")
                .containsEntry("model", "Plug S")
                .containsEntry("firmware", "14.4.1")
                .containsEntry("url", "http://192.0.2.7/");
        assertThat(broker.devices.get(Broker.BASE + "config").identities()).containsExactly("mac:aabbcc001122");
    }

    @Test
    void theLastWillTellsWhetherTheDeviceIsThere() {
        ChannelDescription relay = Broker.with("\"rl\":[1]").channel("power1");
        Availability.Signal will = relay.availability().signals().get(0);
        assertThat(will.input().path()).isEqualTo("tele/lamp/LWT");
        assertThat(will.read(Message.of("tele/lamp/LWT", "Online"))).contains(true);
        assertThat(will.read(Message.of("tele/lamp/LWT", "Offline"))).contains(false);
        assertThat(will.read(Message.of("tele/lamp/LWT", "What"))).isEmpty();
    }

    @Test
    void aDeviceThatSleepsDeeplyIsNotGone() {
        assertThat(Broker.with("\"rl\":[1],\"dslp\":1").channel("power1").availability())
                .isEqualTo(Availability.OF_ENDPOINT);
    }

    @Test
    void aDeviceAnnouncesNobodyElse() {
        Broker broker = new Broker().send(Broker.BASE + "config", "{\"mac\":\"AABBCC001133\",\"t\":\"x\"}");
        assertThat(broker.refused)
                .containsEntry(Broker.BASE + "config", "the device AABBCC001133 can't announce AABBCC001122");
        broker.send("tasmota/discovery/nonsense/config", "{}").send(Broker.BASE + "sensors", "{\"x\":1}");
        assertThat(broker.refused)
                .containsKey("tasmota/discovery/nonsense/config")
                .containsEntry(Broker.BASE + "sensors", "it has no sensors in 'sn'");
    }

    @Test
    void sloppyAnnouncementsGiveWhatThereIs() {
        Broker broker = new Broker()
                .send(
                        Broker.BASE + "config",
                        "{\"t\":\"lamp\",\"rl\":[1,\"x\",9],\"fn\":7,\"so\":[],\"swc\":null,\"state\":{},\"tp\":[null]}");
        assertThat(broker.described()).contains("power1 Switch settable 'Output 1'");
        assertThat(broker.refused).containsKey(Broker.BASE + "config#rl3");
        assertThat(broker.devices.get(Broker.BASE + "config").label()).isEqualTo("Tasmota aabbcc001122");
    }
}
