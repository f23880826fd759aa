/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A Mosquitto broker (Debian: mosquitto) on a free port, that lets everybody in unless told otherwise. */
final class Mosquitto implements AutoCloseable {

    private final int port;
    private final Path folder;
    private Process process;

    Mosquitto(Path folder) throws IOException {
        this(folder, "allow_anonymous true");
    }

    /** @param settings further lines of its configuration */
    Mosquitto(Path folder, String settings) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(
                folder.resolve("mosquitto.conf"), "listener " + port + " 127.0.0.1\nuser root\n" + settings + "\n");
        process = start();
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(
                        "mosquitto", "-c", folder.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(this::listens);
        return started;
    }

    int port() {
        return port;
    }

    /** Starts it again after it was closed; it has forgotten everything. */
    void restart() throws IOException {
        process = start();
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String uri() {
        return "tcp://127.0.0.1:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
