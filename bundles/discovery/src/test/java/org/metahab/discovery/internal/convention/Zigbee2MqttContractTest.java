/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import org.metahab.discovery.internal.zigbee2mqtt.Zigbee2MqttConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class Zigbee2MqttContractTest extends ConventionContract {

    @Override
    Convention convention() {
        return new Zigbee2MqttConvention(List.of("zigbee2mqtt", "attic/zigbee"));
    }

    @Override
    Endpoint endpoint() {
        return new Endpoint(Transport.MQTT, "home");
    }

    @Override
    List<Message> announcements() {
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
