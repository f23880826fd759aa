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

class ShellyGen1ContractTest extends ConventionContract {

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
                                "shellies/announce",
                                "{\"id\":\"shellyht-A1B2C3\",\"model\":\"SHHT-1\",\"mac\":\"40F520A1B2C3\",\"fw_ver\":\"v1.14.0\"}"),
                        Message.of("shellies/shellyht-A1B2C3/sensor/battery", "80")),
                Set.of("sensor_battery"),
                Set.of("vendor", "model", "firmware"));
    }

    @Override
    protected List<Message> announcements() {
        return List.of(
                Message.of(
                        "shellies/announce",
                        "{\"id\":\"shelly1pm-A1B2C3\",\"model\":\"SHSW-PM\",\"mac\":\"40F520A1B2C3\",\"fw_ver\":\"v1.14.0\"}"),
                Message.of("shellies/shelly1pm-A1B2C3/relay/0", "on"),
                Message.of("shellies/shelly1pm-A1B2C3/relay/0/power", "12.5"),
                Message.of("shellies/shellyrgbw2-D4E5F6/color/0/status", "{\"ison\":true,\"red\":255,\"gain\":50}"));
    }
}
