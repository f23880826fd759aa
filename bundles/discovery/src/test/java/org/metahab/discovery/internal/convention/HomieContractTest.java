/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import org.metahab.discovery.internal.homie.HomieConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class HomieContractTest extends ConventionContract {

    @Override
    Convention convention() {
        return new HomieConvention(List.of("+"));
    }

    @Override
    Endpoint endpoint() {
        return new Endpoint(Transport.MQTT, "home");
    }

    @Override
    List<Message> announcements() {
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
