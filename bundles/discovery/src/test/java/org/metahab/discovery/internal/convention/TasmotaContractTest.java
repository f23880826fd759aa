/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import java.util.Set;
import org.metahab.discovery.internal.tasmota.TasmotaConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class TasmotaContractTest extends ConventionContract {

    @Override
    protected Convention convention() {
        return new TasmotaConvention(List.of("tasmota/discovery"));
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
                                "tasmota/discovery/AABBCC001122/config",
                                """
                                {"dn":"Heater","mac":"AABBCC001122","md":"Generic","t":"heater","sw":"14.1",
                                 "ft":"%prefix%/%topic%/","tp":["cmnd","stat","tele"],"ver":1}"""),
                        Message.of(
                                "tasmota/discovery/AABBCC001122/sensors",
                                "{\"sn\":{\"MJ_HT\":{\"Battery\":80,\"RSSI\":-61}},\"ver\":1}")),
                Set.of("sensor_MJ_HT_Battery", "sensor_MJ_HT_RSSI", "signal", "uptime"),
                Set.of("vendor", "model", "firmware"));
    }

    @Override
    protected List<Message> announcements() {
        return List.of(
                Message.of(
                        "tasmota/discovery/AABBCC001122/config",
                        """
                        {"dn":"Heater","fn":["Coil","Glow"],"mac":"AABBCC001122","md":"Generic","t":"heater",
                         "ft":"%prefix%/%topic%/","tp":["cmnd","stat","tele"],"rl":[1,2],"lt_st":3,"lk":1,
                         "onln":"Online","ofln":"Offline","state":["OFF","ON","TOGGLE","HOLD"],"btn":[1],"ver":1}"""),
                Message.of(
                        "tasmota/discovery/AABBCC001122/sensors",
                        "{\"sn\":{\"SHT3X\":{\"Temperature\":21.5,\"Humidity\":40},\"TempUnit\":\"C\"},\"ver\":1}"));
    }
}
