/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Transport;
import org.osgi.service.component.annotations.Component;

/**
 * The gateway IKEA Trådfri (E1526), which tells its lamps, outlets, blinds and groups in JSON with numbers for names over
 * CoAP with DTLS. The gateway gives an identity and a key to whoever knows the code on its bottom.
 */
@Component(service = Convention.class)
public final class TradfriConvention implements Convention {

    @Override
    public String id() {
        return "tradfri";
    }

    @Override
    public boolean speaks(Transport transport) {
        return transport == Transport.COAP;
    }

    @Override
    public ConventionSession open(Endpoint endpoint) {
        return new TradfriSession(endpoint.name().startsWith("coaps:"));
    }
}
