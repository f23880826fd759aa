/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program that devices or brokers are made of, on a port of its own. */
final class RealPeer implements AutoCloseable {

    private final Process process;
    private final int port;

    private RealPeer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Mosquitto with these lines of configuration. */
    static RealPeer mosquitto(Path folder, String... lines) throws IOException {
        int port = freePort();
        Path configuration = folder.resolve("mosquitto-" + port + ".conf");
        Files.writeString(configuration, "listener " + port + " 127.0.0.1\n" + String.join("\n", lines) + "\n");
        RealPeer broker = start(port, "mosquitto", "-c", configuration.toString());
        await().atMost(Duration.ofSeconds(20)).until(broker::accepts);
        return broker;
    }

    /** The example server of libcoap. */
    static RealPeer coapServer() throws IOException {
        int port = freePort();
        return start(port, "coap-server-notls", "-A", "127.0.0.1", "-p", String.valueOf(port));
    }

    private static RealPeer start(int port, String... command) throws IOException {
        return new RealPeer(
                new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                port);
    }

    /** Publishes a message that the broker keeps. */
    void keep(String topic, String payload, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "mosquitto_pub",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-r",
                "-q",
                "1",
                "-t",
                topic,
                "-m",
                payload));
        command.addAll(List.of(options));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("mosquitto_pub ended with " + code);
        }
    }

    int port() {
        return port;
    }

    /** Lets the program do nothing until it is thawed; whoever connects meanwhile waits. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + name + " " + process.pid() + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before " + name + " was sent", e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
