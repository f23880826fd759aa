/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.esphome;

import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Transport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** ESPHome's own topics (ESPHome documentation, "MQTT Client Component"). */
@Component(service = Convention.class, configurationPid = EspHomeConfig.PID)
@Designate(ocd = EspHomeConfig.class)
public final class EspHomeConvention implements Convention {

    private final boolean greets;

    /** Called by Declarative Services. */
    @Activate
    public EspHomeConvention(EspHomeConfig config) {
        this(config.greet());
    }

    /** @param greets whether nodes are asked who they are */
    public EspHomeConvention(boolean greets) {
        this.greets = greets;
    }

    @Override
    public String id() {
        return "esphome";
    }

    @Override
    public boolean speaks(Transport transport) {
        return transport == Transport.MQTT;
    }

    /** Topics alone tell less than a node's announcements for Home Assistant. */
    @Override
    public int precedence() {
        return -10;
    }

    @Override
    public ConventionSession open(Endpoint endpoint) {
        return new EspHomeSession(greets);
    }
}
