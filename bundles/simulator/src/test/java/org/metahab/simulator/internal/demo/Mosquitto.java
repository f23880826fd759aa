/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A Mosquitto broker (Debian: mosquitto) that wants an account of each device. */
final class Mosquitto implements AutoCloseable {

    private final Path folder;
    private final int port;
    private Process process;

    Mosquitto(Path folder) throws Exception {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        Files.createDirectories(folder.resolve("accounts"));
        Path passwords = folder.resolve("passwords");
        Files.createFile(passwords);
        account("hub");
        for (Appliance appliance : new DemoAppliances().mqtt()) {
            account(appliance.id());
        }
        Files.writeString(
                folder.resolve("acl"),
                "user hub\ntopic #\npattern readwrite %u/#\npattern write homeassistant/+/%u/#\n"
                        + "pattern read homeassistant/status\n");
        Files.writeString(
                folder.resolve("mosquitto.conf"),
                "listener " + port + " 127.0.0.1\nallow_anonymous false\npassword_file " + passwords + "\nacl_file "
                        + folder.resolve("acl") + "\nmax_queued_messages 0\nuser root\n");
        start();
    }

    private void account(String name) throws Exception {
        String password = "secret-of-" + name;
        Files.writeString(accounts().resolve(name + ".password"), password + "\n");
        new ProcessBuilder("mosquitto_passwd", "-b", folder.resolve("passwords").toString(), name, password)
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }

    void start() throws IOException {
        process = new ProcessBuilder(
                        "mosquitto", "-c", folder.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    Path accounts() {
        return folder.resolve("accounts");
    }

    String uri() {
        return "tcp://127.0.0.1:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
