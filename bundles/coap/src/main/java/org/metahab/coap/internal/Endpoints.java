/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.net.InetSocketAddress;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.scandium.DTLSConnector;
import org.eclipse.californium.scandium.config.DtlsConnectorConfig;

/** Makes endpoints that run on our threads. */
final class Endpoints {

    private Endpoints() {}

    static CoapEndpoint plain(InetSocketAddress address, Configuration configuration, Threads threads) {
        return onThreads(
                CoapEndpoint.builder()
                        .setConfiguration(configuration)
                        .setInetSocketAddress(address)
                        .build(),
                threads);
    }

    static CoapEndpoint secure(
            InetSocketAddress address,
            Configuration configuration,
            PskStore keys,
            DtlsIdentity identity,
            Threads threads) {
        DtlsConnectorConfig.Builder builder =
                DtlsConnectorConfig.builder(configuration).setAddress(address);
        if (!keys.isEmpty()) {
            builder.setAdvancedPskStore(keys);
        }
        identity.addTo(builder);
        DTLSConnector connector = new DTLSConnector(builder.build());
        return onThreads(
                CoapEndpoint.builder()
                        .setConfiguration(configuration)
                        .setConnector(connector)
                        .build(),
                threads);
    }

    static CoapEndpoint onThreads(CoapEndpoint endpoint, Threads threads) {
        endpoint.setExecutors(threads.protocol(), threads.timers());
        return endpoint;
    }
}
