/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import org.metahab.discovery.internal.homeassistant.HomeAssistantConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class HomeAssistantContractTest extends ConventionContract {

    @Override
    Convention convention() {
        return new HomeAssistantConvention(List.of("homeassistant"), true);
    }

    @Override
    Endpoint endpoint() {
        return new Endpoint(Transport.MQTT, "home");
    }

    @Override
    List<Message> announcements() {
        return List.of(
                Message.of(
                        "homeassistant/switch/plug/relay/config",
                        "{\"~\":\"plug\",\"cmd_t\":\"~/set\",\"stat_t\":\"~/state\",\"uniq_id\":\"p1\",\"dev\":{\"ids\":\"p\"}}"),
                Message.of(
                        "homeassistant/device/lamp/config",
                        """
                        {"dev":{"ids":"l","name":"Lamp"},"o":{"name":"x"},"avty":[{"t":"lamp/there"}],"cmps":{
                         "main":{"p":"light","schema":"json","cmd_t":"lamp/set","stat_t":"lamp","uniq_id":"l1",
                                 "sup_clrm":["hs"],"brightness":true},
                         "power":{"p":"sensor","stat_t":"lamp","uniq_id":"l2","val_tpl":"{{ value_json.w }}",
                                  "unit_of_meas":"Watt"}}}"""));
    }
}
