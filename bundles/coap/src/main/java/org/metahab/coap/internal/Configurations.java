/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.config.SystemConfig;
import org.eclipse.californium.elements.config.UdpConfig;
import org.eclipse.californium.scandium.config.DtlsConfig;
import org.eclipse.californium.scandium.config.DtlsConfig.DtlsRole;

/** Californium's configuration from ours; never from or to a file. */
final class Configurations {

    private static final int MAX_PEERS = 2_000;
    private static final int MAX_DTLS_CONNECTIONS = 500;

    private Configurations() {}

    static Configuration of(Settings settings, DtlsRole role) {
        return new Configuration(
                        SystemConfig.DEFINITIONS, UdpConfig.DEFINITIONS, CoapConfig.DEFINITIONS, DtlsConfig.DEFINITIONS)
                .set(CoapConfig.MAX_RESOURCE_BODY_SIZE, settings.maxBodySize())
                .set(CoapConfig.PREFERRED_BLOCK_SIZE, settings.blockSize())
                .set(CoapConfig.ACK_TIMEOUT, settings.ackTimeout(), TimeUnit.MILLISECONDS)
                .set(CoapConfig.MAX_RETRANSMIT, settings.maxRetransmit())
                .set(
                        CoapConfig.NOTIFICATION_REREGISTRATION_BACKOFF,
                        settings.reregistrationBackoff(),
                        TimeUnit.MILLISECONDS)
                .set(CoapConfig.MAX_SERVER_OBSERVES, settings.maxObservers())
                .set(CoapConfig.MAX_ACTIVE_PEERS, MAX_PEERS)
                .set(UdpConfig.UDP_RECEIVER_THREAD_COUNT, 1)
                .set(UdpConfig.UDP_SENDER_THREAD_COUNT, 1)
                .set(DtlsConfig.DTLS_ROLE, role)
                .set(DtlsConfig.DTLS_MAX_CONNECTIONS, MAX_DTLS_CONNECTIONS)
                .set(DtlsConfig.DTLS_RECEIVER_THREAD_COUNT, 1)
                .set(DtlsConfig.DTLS_CONNECTOR_THREAD_COUNT, 1)
                .set(DtlsConfig.DTLS_RETRANSMISSION_TIMEOUT, settings.ackTimeout(), TimeUnit.MILLISECONDS)
                .set(DtlsConfig.DTLS_MAX_RETRANSMISSIONS, settings.maxRetransmit());
    }
}
