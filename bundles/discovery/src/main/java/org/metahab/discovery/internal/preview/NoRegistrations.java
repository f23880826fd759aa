/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.preview;

import java.util.List;
import org.metahab.coap.EndpointDirectory;
import org.metahab.coap.RegisteredEndpoint;

/** A directory in which nobody registers. */
public final class NoRegistrations implements EndpointDirectory {

    @Override
    public List<RegisteredEndpoint> endpoints() {
        return List.of();
    }

    @Override
    public Watch watch(Watcher watcher) {
        return () -> {};
    }
}
