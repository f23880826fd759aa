/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.ocf;

import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Transport;
import org.osgi.service.component.annotations.Component;

/**
 * OCF devices (OCF Core Specification, section 11.2), which list their resources at {@code /oic/res}. They are read and not
 * written: that wants a device's owner by OCF's own way of handing over.
 */
@Component(service = Convention.class)
public final class OcfConvention implements Convention {

    @Override
    public String id() {
        return "ocf";
    }

    @Override
    public boolean speaks(Transport transport) {
        return transport == Transport.COAP;
    }

    @Override
    public ConventionSession open(Endpoint endpoint) {
        return new OcfSession();
    }
}
