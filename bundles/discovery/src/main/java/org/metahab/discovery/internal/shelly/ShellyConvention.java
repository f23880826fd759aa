/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly;

import java.util.Arrays;
import java.util.List;
import org.metahab.discovery.internal.shelly.coiot.CoiotSession;
import org.metahab.discovery.internal.shelly.gen1.Gen1Session;
import org.metahab.discovery.internal.shelly.rpc.RpcSession;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Transport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Shelly devices: the first generation over MQTT and CoIoT, later ones over MQTT RPC (Shelly API documentation, "Gen1" and
 * "Gen2+").
 */
@Component(service = Convention.class, configurationPid = ShellyConfig.PID)
@Designate(ocd = ShellyConfig.class)
public final class ShellyConvention implements Convention {

    private final List<String> prefixes;
    private final boolean greets;

    /** Called by Declarative Services. */
    @Activate
    public ShellyConvention(ShellyConfig config) {
        this(Arrays.asList(config.prefixes()), config.greet());
    }

    /**
     * With these prefixes.
     *
     * @param prefixes topic filters of the prefixes of devices of later generations
     * @param greets whether devices of the first generation are asked to announce themselves
     */
    public ShellyConvention(List<String> prefixes, boolean greets) {
        this.prefixes = prefixes.stream()
                .map(String::strip)
                .filter(prefix -> !prefix.isEmpty() && prefix.indexOf('#') < 0)
                .distinct()
                .toList();
        this.greets = greets;
    }

    @Override
    public String id() {
        return "shelly";
    }

    @Override
    public boolean speaks(Transport transport) {
        return true;
    }

    /** Devices speak for themselves. */
    @Override
    public int precedence() {
        return 10;
    }

    @Override
    public ConventionSession open(Endpoint endpoint) {
        return endpoint.transport() == Transport.COAP
                ? new CoiotSession(endpoint)
                : new ShellyMqttSession(new Gen1Session(), new RpcSession(prefixes, endpoint.name()), greets);
    }
}
