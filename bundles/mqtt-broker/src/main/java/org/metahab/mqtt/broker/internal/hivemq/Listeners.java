/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.hivemq;

import com.hivemq.configuration.service.entity.Listener;
import com.hivemq.configuration.service.entity.TcpListener;
import com.hivemq.configuration.service.entity.Tls;
import com.hivemq.configuration.service.entity.TlsTcpListener;
import com.hivemq.configuration.service.impl.listener.ListenerConfigurationService;
import com.hivemq.configuration.service.impl.listener.ListenerConfigurationServiceImpl;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The ports to listen on; once the broker runs, the actual ones. */
public final class Listeners {

    private static final String KEY_STORE_TYPE = "PKCS12";
    private static final int HANDSHAKE_TIMEOUT_IN_MILLIS = 10_000;

    private final String host;
    private final @Nullable Listener plain;
    private final @Nullable Listener encrypted;

    private Listeners(String host, @Nullable Listener plain, @Nullable Listener encrypted) {
        this.host = host;
        this.plain = plain;
        this.encrypted = encrypted;
    }

    /** A listener without TLS; a port of 0 stands for any free one, of -1 for none. */
    public static Listeners of(String host, int port) {
        return new Listeners(host, port < 0 ? null : new TcpListener(port, host, "tcp"), null);
    }

    /** The same and one with TLS 1.2 or 1.3. */
    public Listeners withTls(int port, Path keyStore, String password) {
        Tls tls = new Tls.Builder()
                .withKeystorePath(keyStore.toAbsolutePath().toString())
                .withKeystorePassword(password)
                .withPrivateKeyPassword(password)
                .withKeystoreType(KEY_STORE_TYPE)
                .withClientAuthMode(Tls.ClientAuthMode.NONE)
                .withHandshakeTimeout(HANDSHAKE_TIMEOUT_IN_MILLIS)
                .withProtocols(List.of("TLSv1.3", "TLSv1.2"))
                .withCipherSuites(List.of())
                .build();
        Listener listener = new TlsTcpListener.Builder()
                .bindAddress(host)
                .port(port)
                .name("tls")
                .tls(tls)
                .build();
        return new Listeners(host, plain, listener);
    }

    /** The port without TLS, -1 when there is none. */
    public int port() {
        return plain == null ? -1 : plain.getPort();
    }

    /** The port with TLS. */
    public OptionalInt tlsPort() {
        return encrypted == null ? OptionalInt.empty() : OptionalInt.of(encrypted.getPort());
    }

    ListenerConfigurationService configuration() {
        ListenerConfigurationService service = new ListenerConfigurationServiceImpl();
        if (plain != null) {
            service.addListener(plain);
        }
        if (encrypted != null) {
            service.addListener(encrypted);
        }
        return service;
    }
}
