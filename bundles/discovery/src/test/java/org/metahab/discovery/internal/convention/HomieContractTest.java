/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import java.util.Set;
import org.metahab.discovery.internal.homie.HomieConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class HomieContractTest extends ConventionContract {

    @Override
    protected Convention convention() {
        return new HomieConvention(List.of("+"));
    }

    @Override
    protected Endpoint endpoint() {
        return new Endpoint(Transport.MQTT, "home");
    }

    @Override
    protected Upkeep upkeep() {
        return new Upkeep(
                List.of(
                        Message.of("homie/door/$homie", "3.0.1"),
                        Message.of("homie/door/$name", "Door"),
                        Message.of("homie/door/$fw/name", "acme"),
                        Message.of("homie/door/$fw/version", "1.2"),
                        Message.of("homie/door/$stats/uptime", "5"),
                        Message.of("homie/door/$nodes", "device"),
                        Message.of("homie/door/device/$properties", "battery"),
                        Message.of("homie/door/device/battery/$name", "Cell"),
                        Message.of("homie/door/device/battery/$datatype", "integer"),
                        Message.of("homie/door/device/battery/$unit", "%"),
                        Message.of("homie/door/$state", "ready")),
                Set.of("device_battery", "stats_uptime"),
                Set.of("firmware"));
    }

    @Override
    protected List<Message> announcements() {
        return List.of(
                Message.of(
                        "homie/5/kettle/$description",
                        """
                {"homie":"5.0","version":7,"name":"Kettle","nodes":{"pot":{"name":"Pot","properties":{
                 "heat":{"name":"Heat","datatype":"boolean","settable":true},
                 "water":{"name":"Water","datatype":"float","unit":"°C","format":"0:100"},
                 "lamp":{"datatype":"color","format":"rgb,hsv","settable":true}}}}}"""));
    }
}
