/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.coiot;

import java.util.ArrayList;
import java.util.List;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/**
 * CoIoT at one CoAP server: it describes its sensors under {@code /cit/d} and tells their values under {@code /cit/s}.
 * There is nothing in CoIoT that a device could be commanded with.
 */
public final class CoiotSession implements ConventionSession {

    private static final String DESCRIPTION = "/cit/d";

    private final Endpoint endpoint;

    public CoiotSession(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public List<Interest> announcements() {
        return List.of(new Interest(DESCRIPTION, Interest.Mode.POLL_SLOWLY));
    }

    @Override
    public List<Finding> onMessage(Message message) {
        if (!message.path().equals(DESCRIPTION)) {
            return List.of();
        }
        List<Sensor> sensors;
        try {
            sensors = Sensor.all(message.json().orElseThrow(() -> new IllegalArgumentException(message.jsonProblem())));
        } catch (IllegalArgumentException e) {
            return List.of(new Finding.Refused(DESCRIPTION, String.valueOf(e.getMessage())));
        }
        CoiotDevice device = new CoiotDevice(endpoint, sensors, message.sender());
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding.Announced(DESCRIPTION, device.describe()));
        for (Sensor sensor : device.unknown()) {
            findings.add(new Finding.Refused(
                    DESCRIPTION + "#" + sensor.id(),
                    "it is not known what the sensor '" + sensor.name() + "' of type '" + sensor.type() + "' means"));
        }
        return findings;
    }
}
