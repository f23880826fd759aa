/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import java.util.Set;
import org.metahab.discovery.internal.zigbee2mqtt.Zigbee2MqttConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class Zigbee2MqttContractTest extends ConventionContract {

    @Override
    protected Convention convention() {
        return new Zigbee2MqttConvention(List.of("zigbee2mqtt", "attic/zigbee"));
    }

    @Override
    protected Endpoint endpoint() {
        return new Endpoint(Transport.MQTT, "home");
    }

    @Override
    protected Upkeep upkeep() {
        return new Upkeep(
                List.of(
                        Message.of(
                                "zigbee2mqtt/bridge/info", "{\"config\":{\"advanced\":{\"last_seen\":\"ISO_8601\"}}}"),
                        Message.of(
                                "zigbee2mqtt/bridge/devices",
                                """
                        [{"ieee_address":"0x00158d0000000002","type":"EndDevice","friendly_name":"Door","supported":true,
                          "interview_completed":true,"software_build_id":"1.2","definition":{"vendor":"Acme","model":"D1",
                          "description":"Door","exposes":[
                           {"type":"numeric","name":"battery","property":"battery","access":1,"unit":"%"},
                           {"type":"binary","name":"battery_low","property":"battery_low","access":1,"value_on":true,"value_off":false},
                           {"type":"numeric","name":"linkquality","property":"linkquality","access":1,"unit":"lqi"}]}}]""")),
                Set.of("battery", "battery_low", "linkquality", "last_seen"),
                Set.of("vendor", "model", "firmware"));
    }

    @Override
    protected List<Message> announcements() {
        return List.of(
                Message.of(
                        "attic/zigbee/bridge/devices",
                        """
                [{"ieee_address":"0x00124b0000000000","type":"Coordinator","friendly_name":"Coordinator"},
                 {"ieee_address":"0x00158d0000000001","type":"Router","friendly_name":"Desk/Lamp","supported":true,
                  "interview_completed":true,"definition":{"vendor":"Acme","model":"L1","description":"Lamp","exposes":[
                   {"type":"light","features":[
                    {"type":"binary","name":"state","property":"state","access":7,"value_on":"ON","value_off":"OFF"},
                    {"type":"numeric","name":"brightness","property":"brightness","access":7,"value_max":254}]},
                   {"type":"numeric","name":"power","property":"power","access":1,"unit":"W"},
                   {"type":"binary","name":"quiet","property":"quiet","access":3,"value_on":true,"value_off":false},
                   {"type":"enum","name":"action","property":"action","access":1,"values":["tap","hold"]}]}}]"""));
    }
}
