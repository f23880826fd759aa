/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import java.util.Set;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class HomeAssistantContractTest extends ConventionContract {

    @Override
    protected Convention convention() {
        return HomeAssistant.convention(true);
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
                                "homeassistant/device/door/config",
                                """
                                {"dev":{"ids":"d","mf":"Acme","mdl":"D1","sw":"1.2"},"o":{"name":"x"},"stat_t":"door","cmps":{
                                 "cell":{"p":"sensor","dev_cla":"battery","unit_of_meas":"%"},
                                 "low":{"p":"binary_sensor","name":"Battery low"},
                                 "lqi":{"p":"sensor","name":"Link quality"},
                                 "seen":{"p":"sensor","dev_cla":"timestamp","name":"Last seen"},
                                 "again":{"p":"button","cmd_t":"door/set","dev_cla":"restart"},
                                 "fw":{"p":"update","cmd_t":"door/set","pl_inst":"go"}}}""")),
                Set.of(
                        "sensor_cell",
                        "binary_sensor_low",
                        "sensor_lqi",
                        "sensor_seen",
                        "button_again",
                        "update_fw",
                        "update_fw_install"),
                Set.of("vendor", "model", "firmware"));
    }

    @Override
    protected List<Message> announcements() {
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
