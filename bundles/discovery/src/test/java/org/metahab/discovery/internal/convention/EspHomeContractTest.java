/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import java.util.Set;
import org.metahab.discovery.internal.esphome.EspHomeConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class EspHomeContractTest extends ConventionContract {

    @Override
    protected Convention convention() {
        return new EspHomeConvention(true);
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
                                "esphome/discover/attic",
                                "{\"name\":\"attic\",\"mac\":\"a1b2c3d4e5f6\",\"version\":\"2026.1\",\"board\":\"esp32\"}"),
                        Message.of("attic/sensor/wifi_signal/state", "-61"),
                        Message.of("attic/sensor/battery_level/state", "80"),
                        Message.of("attic/switch/restart/state", "OFF"),
                        Message.of("attic/text_sensor/esphome_version/state", "2026.1")),
                Set.of("sensor_wifi_signal", "sensor_battery_level", "switch_restart", "text_sensor_esphome_version"),
                Set.of("vendor", "model", "firmware"));
    }

    @Override
    protected List<Message> announcements() {
        return List.of(
                Message.of("esphome/discover/attic", "{\"name\":\"attic\",\"mac\":\"a1b2c3d4e5f6\"}"),
                Message.of("attic/switch/fan/state", "ON"),
                Message.of("attic/sensor/warmth/state", "21.5"));
    }
}
