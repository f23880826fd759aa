/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** Finds out what would keep the broker from starting, and says it in words, before anything is started. */
final class Preconditions {

    private static final byte[] PROBE = new byte[64 * 1024];

    private Preconditions() {}

    /** @throws IOException when the broker cannot start; the message names what is in the way and the remedy */
    static void check(BrokerSettings settings) throws IOException {
        checkFolder(settings.dataFolder());
        if (settings.port() >= 0) {
            checkPort(settings.host(), settings.port(), "port");
        }
        BrokerSettings.Tls tls = settings.tls();
        if (tls != null) {
            checkPort(settings.host(), tls.port(), "tlsPort");
            checkKeyStore(tls);
        }
    }

    private static void checkFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", ".tmp");
            try {
                Files.write(probe, PROBE);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            throw new IOException(
                    "The data folder " + folder + " cannot be written: " + e
                            + ": make room, make it writable for the hub's user, or set folder to another one",
                    e);
        }
    }

    private static void checkPort(String host, int port, String setting) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new IOException("host = \"" + host + "\" is unknown: use an address of this machine", e);
        } catch (IOException e) {
            throw new IOException(
                    "Port " + port + " on " + host + " cannot be had: " + e.getMessage()
                            + ": stop the program that uses it (another broker?), or set " + setting + " of "
                            + BrokerConfig.PID + " to another one",
                    e);
        }
    }

    private static void checkKeyStore(BrokerSettings.Tls tls) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(
                    tls.keyStore().toFile(), keyStorePassword(tls).toCharArray());
            if (store.size() == 0) {
                throw new IOException("it is empty");
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IOException(
                    "The key store " + tls.keyStore() + " cannot be used with the password in " + tls.passwordFile()
                            + ": " + e.getMessage(),
                    e);
        }
    }

    static String keyStorePassword(BrokerSettings.Tls tls) throws IOException {
        try (var lines = Files.lines(tls.passwordFile())) {
            return lines.findFirst().orElse("").strip();
        }
    }
}
