/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.metahab.coap.CoapServer;

/** Makes servers where there is no component runtime. */
public final class Servers {

    private Servers() {}

    /**
     * Opens a server on the loopback address.
     *
     * @param folder of the key files
     * @param keys as in the setting {@code psk}
     * @param result takes the server and where it listens for DTLS
     * @throws IOException when a port can't be opened or a key can't be read
     */
    public static <T> T open(Path folder, List<String> keys, BiFunction<CoapServer, InetSocketAddress, T> result)
            throws IOException {
        Settings settings = Clients.settings(Map.of("psk", keys.toArray(String[]::new)));
        CaliforniumServer server = new CaliforniumServer(settings);
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server.listen(anyPort);
        server.listenSecurely(anyPort, PskStores.incoming(settings, folder), DtlsIdentity.of(settings, folder));
        return result.apply(server, server.addresses().get(1));
    }
}
