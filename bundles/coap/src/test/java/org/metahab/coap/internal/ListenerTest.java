/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.CoapServer;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.Option;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.coap.option.OpaqueOptionDefinition;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.core.network.serialization.UdpDataSerializer;
import org.eclipse.californium.core.server.resources.CoapExchange;
import org.eclipse.californium.elements.AddressEndpointContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.coap.CoapClient.Listening;
import org.metahab.coap.CoapClient.Told;

/** What devices tell without being asked, as Shelly devices do (CoIoT for Shelly devices, "Status"). */
class ListenerTest {

    private static final int DEVICE_ID = 3332;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir
    Path folder;

    private final List<Told> heard = new CopyOnWriteArrayList<>();
    private CaliforniumClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CaliforniumClient(TestSettings.quick().build(), folder);
    }

    @AfterEach
    void close() {
        client.close();
    }

    /** A message as Californium writes it, with the code 0.30. */
    private static byte[] status(String payload) {
        Request request = new Request(CoAP.Code.POST, CoAP.Type.NON);
        request.setDestinationContext(new AddressEndpointContext(HERE, 5683));
        request.setMID(7);
        request.setToken(new byte[0]);
        request.getOptions().setUriPath("/cit/s");
        request.getOptions().addOtherOption(whoItIs());
        request.setPayload(payload);
        byte[] bytes = new UdpDataSerializer().getByteArray(request);
        bytes[1] = 30;
        return bytes;
    }

    private static Option whoItIs() {
        return new Option(
                new OpaqueOptionDefinition(DEVICE_ID, "Global-DevID"),
                "SHSW-1#D47EBD#2".getBytes(StandardCharsets.UTF_8));
    }

    private static void send(byte[] bytes, MulticastSocket socket, InetSocketAddress to) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }

    @Test
    void hearsWhatIsToldToItsAddressWithTheOptionsOfTheSender() throws Exception {
        Listening listening = client.listen(new InetSocketAddress(HERE, 0), heard::add);
        try (MulticastSocket device = new MulticastSocket(new InetSocketAddress(HERE, 0))) {
            send(new byte[] {1, 2}, device, listening.address());
            send(new byte[] {0x50, 30, 0, 0, (byte) 0xFF}, device, listening.address());
            send(status("{\"G\":[]}"), device, listening.address());

            await().atMost(10, TimeUnit.SECONDS).until(() -> heard.size() == 1);
            Told told = heard.get(0);
            assertThat(told.path()).isEqualTo("/cit/s");
            assertThat(told.content().text()).isEqualTo("{\"G\":[]}");
            assertThat(told.options()).isEqualTo(Map.of(DEVICE_ID, "SHSW-1#D47EBD#2"));
            assertThat(told.from().getPort()).isEqualTo(device.getLocalPort());
        }
    }

    @Test
    void hearsAGroupThatItJoined() throws Exception {
        NetworkInterface network = MulticastDiscoveryTest.network();
        client.close();
        client = new CaliforniumClient(
                TestSettings.quick()
                        .with("multicast_interfaces", new String[] {network.getName()})
                        .build(),
                folder);
        InetAddress group = InetAddress.getByName("224.0.1.187");
        Listening listening = client.listen(new InetSocketAddress(group, 0), heard::add);
        try (MulticastSocket device = new MulticastSocket(0)) {
            device.setNetworkInterface(network);
            send(
                    status("{\"G\":[[0,1101,1]]}"),
                    device,
                    new InetSocketAddress(group, listening.address().getPort()));

            await().atMost(10, TimeUnit.SECONDS).until(() -> !heard.isEmpty());
            assertThat(heard.get(0).options()).containsEntry(DEVICE_ID, "SHSW-1#D47EBD#2");
        }
    }

    @Test
    void hearsNothingOnceItIsClosedAndFreesItsPort() throws Exception {
        Listening listening = client.listen(new InetSocketAddress(HERE, 0), heard::add);
        InetSocketAddress address = listening.address();
        listening.close();
        client.listen(address, heard::add).close();
        assertThatThrownBy(() -> client.listen(new InetSocketAddress("192.0.2.1", 0), heard::add))
                .as("an address of another machine")
                .isInstanceOf(IOException.class);
    }

    @Test
    void repliesHaveTheOptionsOfTheirSender() throws Exception {
        CoapServer server = new CoapServer(Peer.configuration());
        CoapEndpoint endpoint = CoapEndpoint.builder()
                .setConfiguration(Peer.configuration())
                .setInetSocketAddress(new InetSocketAddress(HERE, 0))
                .build();
        server.addEndpoint(endpoint);
        server.add(new CoapResource("d") {
            @Override
            public void handleGET(CoapExchange exchange) {
                Response response = new Response(CoAP.ResponseCode.CONTENT);
                response.getOptions().addOtherOption(whoItIs());
                exchange.respond(response);
            }
        });
        server.start();
        try {
            assertThat(CaliforniumClientTest.await(client.get(endpoint.getUri().resolve("/d")))
                            .options())
                    .containsEntry(DEVICE_ID, "SHSW-1#D47EBD#2");
        } finally {
            server.destroy();
        }
    }
}
