/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;

/** Another endpoint announces a device that is known from somewhere else. Used on the worker only; only state. */
final class Claim {

    final KnownDevice device;
    final Endpoint endpoint;
    final Instant since;
    final Map<SourceKey, DeviceDescription> fragments = new LinkedHashMap<>();

    Claim(KnownDevice device, Endpoint endpoint, Instant since) {
        this.device = device;
        this.endpoint = endpoint;
        this.since = since;
    }

    /** The uid of the question in the inbox. */
    String uid() {
        return device.uid + "@" + endpoint.toString().replaceAll("[^A-Za-z0-9.-]+", "_");
    }

    /** Whether a person said no. */
    boolean isIgnored() {
        return device.refused.contains(endpoint.toString());
    }

    String question() {
        return "Does " + device.label + " speak at " + endpoint + " now? It is known from " + device.home
                + ". If so, approve; nothing changes until then";
    }
}
