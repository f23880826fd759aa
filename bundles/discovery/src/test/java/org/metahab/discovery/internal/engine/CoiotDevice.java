/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A Shelly device of the first generation on loopback, byte by byte: CoIoT is no CoAP that a library would send. */
final class CoiotDevice implements AutoCloseable {

    private static final int GET = 1;
    private static final int TELL = 30;
    private static final int CONTENT = 0x45;
    private static final int URI_PATH = 11;
    private static final int DEVICE_ID = 3332;

    private final DatagramSocket socket;
    private final String id;
    private final String description;
    private volatile boolean sleeping;

    CoiotDevice(String id, String description) throws IOException {
        this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.id = id;
        this.description = description;
        Thread thread = new Thread(this::serve, "coiot-device");
        thread.setDaemon(true);
        thread.start();
    }

    String uri() {
        return "coap://127.0.0.1:" + socket.getLocalPort();
    }

    /** Answers nobody from now on. */
    void sleep() {
        sleeping = true;
    }

    /** Answers again. */
    void wake() {
        sleeping = false;
    }

    private void serve() {
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(new byte[1_500], 1_500);
            try {
                socket.receive(packet);
                byte[] request = Arrays.copyOf(packet.getData(), packet.getLength());
                if (!sleeping && request.length > 4 && request[1] == GET) {
                    boolean asksWhat = new String(request, StandardCharsets.ISO_8859_1).contains("cit\u0001d");
                    if (asksWhat) {
                        send(answer(request, description), packet.getSocketAddress());
                    }
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void send(byte[] bytes, SocketAddress to) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }

    private byte[] answer(byte[] request, String payload) {
        int token = request[0] & 0x0F;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0x60 | token);
        out.write(CONTENT);
        out.write(request, 2, 2 + token);
        return end(out, 0, payload);
    }

    /** Tells its values, and who it is. */
    void tell(InetSocketAddress to, String payload) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x50, TELL, 0, 9});
        out.write(URI_PATH << 4 | 3);
        out.writeBytes("cit".getBytes(StandardCharsets.UTF_8));
        out.write(1);
        out.write('s');
        send(end(out, URI_PATH, payload), to);
    }

    /** Its id in an option whose number and length take extended bytes (RFC 7252, section 3.1), and the payload. */
    private byte[] end(ByteArrayOutputStream out, int lastOption, String payload) {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        int delta = DEVICE_ID - lastOption - 269;
        out.write(0xE0 | 13);
        out.write(delta >> 8);
        out.write(delta);
        out.write(name.length - 13);
        out.writeBytes(name);
        out.write(0xFF);
        out.writeBytes(payload.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
