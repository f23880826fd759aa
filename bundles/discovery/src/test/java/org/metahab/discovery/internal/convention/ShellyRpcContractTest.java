/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import java.util.Set;
import org.metahab.discovery.internal.shelly.ShellyConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class ShellyRpcContractTest extends ConventionContract {

    @Override
    protected Convention convention() {
        return new ShellyConvention(List.of("+"), true);
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
                                "door/events/rpc",
                                """
                        {"src":"shellyplusht-a1b2c3d4e5f6","dst":"door/events","method":"NotifyFullStatus","params":{"ts":1.5,
                         "devicepower:0":{"id":0,"battery":{"V":5.8,"percent":80}},"wifi":{"rssi":-61}}}""")),
                Set.of("devicepower_0_battery", "wifi_rssi"),
                Set.of("vendor", "model"));
    }

    @Override
    protected List<Message> announcements() {
        return List.of(
                Message.of(
                        "kitchen/events/rpc",
                        """
                        {"src":"shellyplus1pm-a1b2c3d4e5f6","dst":"kitchen/events","method":"NotifyFullStatus","params":{"ts":1.5,
                         "switch:0":{"id":0,"output":true,"apower":12.5,"voltage":230.1,"aenergy":{"total":11.2}},
                         "wifi":{"rssi":-61}}}"""),
                Message.of(
                        "metahab/shelly/home/kitchen/rpc",
                        """
                        {"id":2,"src":"shellyplus1pm-a1b2c3d4e5f6","dst":"metahab/shelly/home/kitchen",
                         "result":{"sys":{"device":{"name":"Kettle"}},"switch:0":{"name":"Socket"}}}"""));
    }
}
