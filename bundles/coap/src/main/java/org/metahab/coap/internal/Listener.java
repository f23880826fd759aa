/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.Message;
import org.eclipse.californium.core.network.serialization.UdpDataParser;
import org.metahab.coap.CoapClient.Listening;
import org.metahab.coap.CoapClient.Told;
import org.metahab.coap.CoapContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears datagrams at one address on a thread of its own. A socket that is bound to a group hears only what is sent to it, so
 * that it may share the port with a server.
 */
final class Listener implements Listening {

    /** The code of a message that only tells (CoIoT); Californium knows no such request. */
    private static final int TELL = 30;

    private static final int LONGEST = 65_535;
    private static final Logger LOGGER = LoggerFactory.getLogger(Listener.class);

    private final MulticastSocket socket;
    private final Consumer<Told> each;
    private final UdpDataParser parser = new UdpDataParser();

    /**
     * Listens from now on.
     *
     * @param networks on which a group is joined
     */
    Listener(InetSocketAddress where, List<NetworkInterface> networks, Consumer<Told> each) throws IOException {
        this.each = each;
        InetAddress address = where.getAddress();
        if (address == null) {
            throw new IOException("The host " + where.getHostString() + " is not known");
        }
        socket = new MulticastSocket(where);
        if (address.isMulticastAddress()) {
            join(where, networks);
        }
        Thread thread = new Thread(this::hear, "coap-listener-" + where.getPort());
        thread.setDaemon(true);
        thread.start();
    }

    private void join(InetSocketAddress group, List<NetworkInterface> networks) {
        for (NetworkInterface network : networks) {
            try {
                socket.joinGroup(group, network);
            } catch (IOException e) {
                LOGGER.warn(
                        "Messages to {} can't be heard through {}; name the interfaces to use in multicast.interfaces of"
                                + " {}",
                        group,
                        network.getName(),
                        Settings.PID,
                        e);
            }
        }
    }

    private void hear() {
        byte[] buffer = new byte[LONGEST];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                tell(packet);
            } catch (SocketException e) {
                if (!socket.isClosed()) {
                    LOGGER.warn("CoAP messages are not heard any more at {}", socket.getLocalSocketAddress(), e);
                    socket.close();
                }
            } catch (IOException | RuntimeException e) {
                LOGGER.debug("A datagram from {} is no CoAP message: {}", packet.getSocketAddress(), e.getMessage());
            }
        }
    }

    private void tell(DatagramPacket packet) {
        byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
        if (bytes.length < 4 || bytes[1] != TELL) {
            return;
        }
        bytes[1] = (byte) CoAP.Code.POST.value;
        Message message = parser.parseMessage(bytes);
        each.accept(new Told(
                (InetSocketAddress) packet.getSocketAddress(),
                "/" + message.getOptions().getUriPathString(),
                new CoapContent(message.getPayload(), message.getOptions().getContentFormat()),
                Replies.options(message)));
    }

    @Override
    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    @Override
    public void close() {
        socket.close();
    }
}
