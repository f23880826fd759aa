/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.Arrays;
import java.util.List;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Transport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Devices with Tasmota firmware, as they announce themselves since version 9 (Tasmota documentation, "MQTT"). */
@Component(service = Convention.class, configurationPid = TasmotaConfig.PID)
@Designate(ocd = TasmotaConfig.class)
public final class TasmotaConvention implements Convention {

    private final List<String> prefixes;

    /** Called by Declarative Services. */
    @Activate
    public TasmotaConvention(TasmotaConfig config) {
        this(Arrays.asList(config.prefixes()));
    }

    /** With announcements under these topics. */
    public TasmotaConvention(List<String> prefixes) {
        this.prefixes = prefixes.stream()
                .map(prefix -> prefix.strip().replaceAll("/+$", ""))
                .filter(prefix -> !prefix.isEmpty() && prefix.indexOf('#') < 0 && prefix.indexOf('+') < 0)
                .distinct()
                .toList();
    }

    @Override
    public String id() {
        return "tasmota";
    }

    @Override
    public boolean speaks(Transport transport) {
        return transport == Transport.MQTT;
    }

    @Override
    public ConventionSession open(Endpoint endpoint) {
        return new TasmotaSession(prefixes);
    }
}
