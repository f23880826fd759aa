/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * Opens CoAP servers besides the hub's own, for those who need one of their own port. A service; safe for use by
 * several threads.
 */
public interface CoapServers {

    /**
     * Opens a server without encryption.
     *
     * @param address where it listens; port 0 takes a free one
     * @return a running server without resources
     * @throws IOException when the address is taken or not of this machine; the message says which
     */
    CoapServer open(InetSocketAddress address) throws IOException;
}
