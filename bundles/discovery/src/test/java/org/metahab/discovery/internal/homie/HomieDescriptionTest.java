/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Text;

/** Devices of version 5, which describe themselves in one JSON document. */
class HomieDescriptionTest {

    private static final String BASE = "homie/5/aviary";
    private static final String AVIARY =
            """
            {"homie":"5.0","version":3,"name":"Aviary","type":"bird-house","children":["perch-1"],"nodes":{
             "flap":{"name":"Flap","type":"door","properties":{
              "open":{"name":"Door open","datatype":"boolean","format":"shut,open"},
              "height":{"name":"Height","datatype":"integer","format":"0:100:25","unit":"%","settable":true},
              "bell":{"name":"Bell","datatype":"enum","format":"rung","retained":false}}},
             "air":{"name":"Air","properties":{
              "temperature":{"name":"Temperature","datatype":"float","unit":"°C"},
              "battery":{"name":"Battery","datatype":"integer","unit":"%"},
              "log":{"datatype":"json"}}}}}""";

    private final Broker broker = new Broker("+");

    private List<String> channels(String source) {
        return broker.devices.get(source).channels().stream()
                .map(channel -> channel.id() + " " + channel.type().label()
                        + (channel.type().readOnly() ? "" : " settable") + " " + channel.category())
                .toList();
    }

    @Test
    void aDescriptionBecomesAThing() {
        broker.send(BASE + "/$description", AVIARY);
        assertThat(channels(BASE))
                .containsExactly(
                        "flap_open Contact PRIMARY",
                        "flap_height Dimmer settable PRIMARY",
                        "flap_bell String PRIMARY",
                        "air_temperature Number:Temperature PRIMARY",
                        "air_battery Number:Dimensionless DIAGNOSTIC",
                        "air_log String DIAGNOSTIC",
                        "state String DIAGNOSTIC",
                        "log String DIAGNOSTIC");
        assertThat(broker.devices.get(BASE).facts())
                .containsEntry("homie", "5.0")
                .containsEntry("model", "bird-house");
        assertThat(broker.devices.get(BASE).id()).isEqualTo("aviary");
    }

    @Test
    void alertsAndTheLogAreForWhoLooksAfterTheDevice() {
        broker.send(BASE + "/$alert/nest", "The nest is full").send(BASE + "/$description", AVIARY);
        broker.send(BASE + "/$alert/door", "").send(BASE + "/$alert/a+b", "x");
        ChannelDescription alert = broker.channel(BASE, "alert_nest").orElseThrow();
        assertThat(channels(BASE))
                .contains("alert_nest String DIAGNOSTIC")
                .noneMatch(id -> id.startsWith("alert_door"));
        assertThat(alert.label()).isEqualTo("Alert Nest");
        assertThat(alert.mapping().read(Message.of(BASE + "/$alert/nest", "The nest is full")))
                .isEqualTo(Reading.of(new Text("The nest is full")));
        assertThat(alert.mapping().read(Message.of(BASE + "/$alert/nest", "")))
                .as("an empty message ends it")
                .isEqualTo(Reading.of(new Text("")));
        broker.send(BASE + "/$alert/cat", "A cat").send(BASE + "/$alert/cat", "");
        assertThat(broker.channel(BASE, "alert_cat")).isPresent();
        ChannelDescription log = broker.channel(BASE, "log").orElseThrow();
        assertThat(log.mapping().inputs()).contains(Interest.follow(BASE + "/$log/warn"));
        assertThat(log.mapping().read(Message.of(BASE + "/$log/warn", "hungry")))
                .isEqualTo(Reading.of(new Text("warn: hungry")));
    }

    @Test
    void anyDomainIsFound() {
        broker.send("zoo/5/aviary/$description", AVIARY);
        assertThat(broker.devices).containsOnlyKeys("zoo/5/aviary");
        Broker named = new Broker("my/zoo");
        named.send("my/zoo/5/aviary/$description", AVIARY).send("other/5/aviary/$description", AVIARY);
        assertThat(named.devices).containsOnlyKeys("my/zoo/5/aviary");
    }

    @Test
    void aDeviceKeepsItsIdentityWhenItsFirmwareMovesFromVersion4To5() {
        broker.sendAll("homie/aviary", "$nodes air\nair/$properties temperature\n$state ready");
        broker.send(BASE + "/$description", AVIARY);
        assertThat(broker.devices.get(BASE).identities())
                .isEqualTo(broker.devices.get("homie/aviary").identities());
        assertThat(broker.channel(BASE, "air_temperature"))
                .map(ChannelDescription::identity)
                .isEqualTo(broker.channel("homie/aviary", "air_temperature").map(ChannelDescription::identity));
    }

    @Test
    void aChildIsReachedThroughItsRootDevice() {
        broker.send(
                "homie/5/perch-1/$description",
                "{\"homie\":\"5.0\",\"root\":\"aviary\",\"parent\":\"branch\",\"nodes\":{\"a\":{\"properties\":"
                        + "{\"weight\":{\"datatype\":\"float\",\"unit\":\"g\"}}}}}");
        ChannelDescription weight =
                broker.channel("homie/5/perch-1", "a_weight").orElseThrow();
        assertThat(weight.availability().mode()).isEqualTo(Availability.Mode.ALL);
        assertThat(weight.availability().signals())
                .extracting(signal -> signal.input().path())
                .containsExactly("homie/5/perch-1/$state", "homie/5/aviary/$state");
        assertThat(broker.devices.get("homie/5/perch-1").facts()).containsEntry("via", "branch");
    }

    @Test
    void aTargetBecomesAChannelOnceTheDeviceTellsOne() {
        broker.send(BASE + "/$description", AVIARY);
        assertThat(broker.channel(BASE, "flap_height_target")).isEmpty();
        broker.send(BASE + "/flap/height/$target", "75");

        ChannelDescription target = broker.channel(BASE, "flap_height_target").orElseThrow();
        assertThat(target.type().readOnly()).isTrue();
        assertThat(target.category()).isEqualTo(Category.DIAGNOSTIC);
        assertThat(target.mapping().inputs())
                .singleElement()
                .extracting(input -> input.path())
                .isEqualTo("homie/5/aviary/flap/height/$target");
    }

    @Test
    void aNewDescriptionReplacesTheOldOne() {
        broker.send(BASE + "/$description", AVIARY);
        ChannelDescription temperature = broker.channel(BASE, "air_temperature").orElseThrow();
        broker.send(BASE + "/$description", AVIARY.replace("\"log\":{\"datatype\":\"json\"}", "\"co2\":{}"));
        assertThat(broker.channel(BASE, "air_log")).isEmpty();
        assertThat(broker.channel(BASE, "air_co2")).isPresent();
        assertThat(broker.channel(BASE, "air_temperature")).containsSame(temperature);
    }

    @Test
    void anEmptyStateOrDescriptionRemovesTheDevice() {
        broker.send(BASE + "/$description", AVIARY).send(BASE + "/$state", "");
        assertThat(broker.devices).isEmpty();
        broker.send(BASE + "/flap/height/$target", "75");
        assertThat(broker.devices).isEmpty();
        broker.send(BASE + "/$state", "ready");
        assertThat(broker.devices).containsOnlyKeys(BASE);
        broker.send(BASE + "/$description", "");
        assertThat(broker.devices).isEmpty();
    }

    @Test
    void aBrokenDescriptionLeavesTheOldOneInForce() {
        broker.send(BASE + "/$description", AVIARY)
                .send(BASE + "/$description", "{\"homie\":")
                .send(BASE + "/$description", "[]")
                .send(BASE + "/$description", "{\"homie\":\"6.0\"}");
        assertThat(channels(BASE)).hasSize(8);
        assertThat(broker.refused)
                .containsEntry(BASE + "/$description", "it is described in version 6.0 of Homie, which is not 5");
    }

    @Test
    void partsThatAreNoObjectsAreReported() {
        broker.send(
                BASE + "/$description",
                "{\"nodes\":{\"a\":7,\"b\":{\"properties\":{\"c\":[],\"d/e\":{},\"f\":{\"datatype\":\"float\"}}}}}");
        assertThat(channels(BASE))
                .containsExactly("b_f Number PRIMARY", "state String DIAGNOSTIC", "log String DIAGNOSTIC");
        assertThat(broker.refused)
                .containsOnlyKeys(BASE + "/a", BASE + "/b/c", BASE + "/b")
                .containsEntry(BASE + "/b", "a property can't be called 'd/e'");
    }

    @Test
    void draftsWithListsInsteadOfObjectsAreUnderstood() {
        broker.send(
                BASE + "/$description",
                "{\"homie\":\"5\",\"nodes\":[{\"id\":\"a\",\"properties\":[{\"id\":\"b\",\"datatype\":\"string\"}]}]}");
        assertThat(channels(BASE)).contains("a_b String PRIMARY");
    }

    @Test
    void theStateIsSeenAtTheThing() {
        broker.send(BASE + "/$description", AVIARY);
        assertThat(broker.channel(BASE, "state").orElseThrow().mapping().read(Message.of(BASE + "/$state", "alert")))
                .hasToString("Value[state=Text[value=alert]]");
    }
}
