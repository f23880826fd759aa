/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.HubClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Home Assistant's MQTT discovery, single-component and device-based messages (Home Assistant documentation, "MQTT
 * Discovery").
 */
@Component(service = Convention.class, configurationPid = HomeAssistantConfig.PID)
@Designate(ocd = HomeAssistantConfig.class)
public final class HomeAssistantConvention implements Convention {

    private final List<String> prefixes;
    private final boolean greets;
    private final Supplier<ZonedDateTime> clock;

    /** Called by Declarative Services. */
    @Activate
    public HomeAssistantConvention(HomeAssistantConfig config, @Reference HubClock clock) {
        this(Arrays.asList(config.prefixes()), config.greet(), clock::local);
    }

    /**
     * With these prefixes of topics.
     *
     * @param clock the present moment where the home is, for templates
     */
    public HomeAssistantConvention(List<String> prefixes, boolean greets, Supplier<ZonedDateTime> clock) {
        this.clock = clock;
        this.prefixes = prefixes.stream()
                .map(String::strip)
                .filter(prefix -> !prefix.isEmpty() && prefix.indexOf('#') < 0 && prefix.indexOf('+') < 0)
                .distinct()
                .toList();
        this.greets = greets;
    }

    @Override
    public String id() {
        return "homeassistant";
    }

    @Override
    public boolean speaks(Transport transport) {
        return transport == Transport.MQTT;
    }

    @Override
    public ConventionSession open(Endpoint endpoint) {
        return new HomeAssistantSession(prefixes, greets, clock);
    }
}
