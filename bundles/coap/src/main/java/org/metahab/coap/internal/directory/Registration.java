/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal.directory;

import java.util.Map;
import org.metahab.coap.RegisteredEndpoint;

/**
 * An entry of the directory.
 *
 * @param id the last part of its resource's path
 * @param endpoint what was registered
 * @param attributes further query parameters of the registration, such as {@code et}
 * @param registrant who may change it
 * @param lifetime in seconds, in [1, 4294967295]
 * @param expires when its lifetime is over, in nanoseconds of the directory's clock
 */
record Registration(
        String id,
        RegisteredEndpoint endpoint,
        Map<String, String> attributes,
        Registrant registrant,
        long lifetime,
        long expires) {

    Registration {
        attributes = Map.copyOf(attributes);
    }

    String path() {
        return "/rd/" + id;
    }

    boolean isNamed(String name, String sector) {
        return endpoint.name().equals(name) && endpoint.sector().equals(sector);
    }
}
