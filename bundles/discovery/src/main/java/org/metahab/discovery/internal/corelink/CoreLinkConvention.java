/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Transport;
import org.osgi.service.component.annotations.Component;

/**
 * Sensors and actuators among the resources that a CoAP server lists in {@code /.well-known/core} (CoRE link format, RFC
 * 6690; interfaces {@code core.s}, {@code core.a}, {@code core.p} and {@code core.rp} of draft-ietf-core-interfaces).
 */
@Component(service = Convention.class)
public final class CoreLinkConvention implements Convention {

    @Override
    public String id() {
        return "corelink";
    }

    @Override
    public boolean speaks(Transport transport) {
        return transport == Transport.COAP;
    }

    @Override
    public ConventionSession open(Endpoint endpoint) {
        return new CoreLinkSession(endpoint);
    }
}
