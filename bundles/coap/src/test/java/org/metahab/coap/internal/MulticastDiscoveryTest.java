/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.CoapServer;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.elements.UDPConnector;
import org.eclipse.californium.elements.UdpMulticastConnector;
import org.eclipse.californium.elements.config.Configuration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.coap.CoapClient.Discovered;

/** RFC 7252, sections 8 and 12.8. */
class MulticastDiscoveryTest {

    @TempDir
    Path folder;

    /** An interface through which this machine hears its own multicasts. */
    static NetworkInterface network() throws Exception {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            if (network.isUp() && network.supportsMulticast() && hearsItself(network)) {
                return network;
            }
        }
        Assumptions.abort("No network interface of this machine carries multicasts");
        throw new AssertionError();
    }

    private static boolean hearsItself(NetworkInterface network) throws Exception {
        try (MulticastSocket socket = new MulticastSocket(0)) {
            InetSocketAddress group = new InetSocketAddress(CoAP.MULTICAST_IPV4, socket.getLocalPort());
            socket.setNetworkInterface(network);
            socket.joinGroup(group, network);
            socket.setSoTimeout(500);
            socket.send(new DatagramPacket(new byte[1], 1, group));
            socket.receive(new DatagramPacket(new byte[1], 1));
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Test
    void findsAServerThatJoinedTheAllCoapNodesGroup() throws Exception {
        NetworkInterface network = network();
        Configuration configuration = Peer.configuration().set(CoapConfig.LEISURE, 100, TimeUnit.MILLISECONDS);
        UDPConnector connector = new UDPConnector(new InetSocketAddress(0), configuration);
        connector.addMulticastReceiver(new UdpMulticastConnector.Builder()
                .setLocalAddress(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), CoAP.DEFAULT_COAP_PORT))
                .addMulticastGroup(CoAP.MULTICAST_IPV4, network)
                .setMulticastReceiver(true)
                .setConfiguration(configuration)
                .build());
        CoapServer device = new CoapServer(configuration);
        device.addEndpoint(CoapEndpoint.builder()
                .setConfiguration(configuration)
                .setConnector(connector)
                .build());
        for (int i = 0; i < 60; i++) {
            device.add(new Peer.Lamp("lamp-with-a-long-name-" + i, true));
        }
        device.start();
        CaliforniumClient client = new CaliforniumClient(
                TestSettings.quick()
                        .with("multicast_interfaces", new String[] {network.getName()})
                        .build(),
                folder);
        try {
            int port = device.getEndpoints().get(0).getAddress().getPort();
            List<Discovered> found = new CopyOnWriteArrayList<>();

            CompletionStage<Void> done = client.discoverAll(Duration.ofSeconds(3), server -> {
                boolean isNoOtherOfThisNetwork = server.server().getPort() == port;
                if (isNoOtherOfThisNetwork) {
                    found.add(server);
                }
            });

            await().atMost(10, TimeUnit.SECONDS).until(() -> !found.isEmpty());
            assertThat(found.get(0).links())
                    .as("more links than fit one datagram")
                    .hasSizeGreaterThanOrEqualTo(60);
            CaliforniumClientTest.await(done);
            assertThat(found).as("each server once").hasSize(1);
        } finally {
            client.close();
            device.destroy();
        }
    }
}
