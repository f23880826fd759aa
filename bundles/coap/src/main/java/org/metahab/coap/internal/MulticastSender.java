/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import org.eclipse.californium.elements.UDPConnector;
import org.eclipse.californium.elements.config.Configuration;

/** Sends datagrams, to groups too, through one network interface. */
final class MulticastSender extends UDPConnector {

    private final NetworkInterface network;

    MulticastSender(NetworkInterface network, Configuration configuration) {
        super(new InetSocketAddress(0), configuration);
        this.network = network;
    }

    @Override
    public synchronized void start() throws IOException {
        if (running) {
            return;
        }
        MulticastSocket socket = new MulticastSocket(localAddr);
        try {
            socket.setNetworkInterface(network);
            socket.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        init(socket);
    }
}
