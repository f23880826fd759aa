/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.metahab.coap.CoapServer;
import org.metahab.coap.internal.Servers;

/**
 * A CoAP server of one's own, on this machine only.
 *
 * @param server works until closed; its address is the one without encryption
 * @param secureAddress where it listens for DTLS
 */
public record StandaloneServer(CoapServer server, InetSocketAddress secureAddress) implements AutoCloseable {

    /**
     * Opens a server on free ports of the loopback address.
     *
     * @param folder of the key files; missing ones are made with random keys
     * @param keys pre-shared keys as in the setting {@code psk} of {@code org.metahab.coap}: {@code identity=FILE}; at least one
     * @throws IOException when a port can't be opened or a key can't be read
     */
    public static StandaloneServer open(Path folder, List<String> keys) throws IOException {
        return Servers.open(folder, keys, StandaloneServer::new);
    }

    @Override
    public void close() {
        server.close();
    }
}
