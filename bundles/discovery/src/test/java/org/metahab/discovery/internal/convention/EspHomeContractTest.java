/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import org.metahab.discovery.internal.esphome.EspHomeConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class EspHomeContractTest extends ConventionContract {

    @Override
    Convention convention() {
        return new EspHomeConvention(true);
    }

    @Override
    Endpoint endpoint() {
        return new Endpoint(Transport.MQTT, "home");
    }

    @Override
    List<Message> announcements() {
        return List.of(
                Message.of("esphome/discover/attic", "{\"name\":\"attic\",\"mac\":\"a1b2c3d4e5f6\"}"),
                Message.of("attic/switch/fan/state", "ON"),
                Message.of("attic/sensor/warmth/state", "21.5"));
    }
}
