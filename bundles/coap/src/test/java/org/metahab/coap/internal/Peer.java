/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.CoapServer;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.core.server.resources.CoapExchange;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.config.UdpConfig;
import org.eclipse.californium.scandium.DTLSConnector;
import org.eclipse.californium.scandium.config.DtlsConfig;
import org.eclipse.californium.scandium.config.DtlsConnectorConfig;
import org.eclipse.californium.scandium.dtls.pskstore.AdvancedMultiPskStore;

/** A device written with plain Californium. */
final class Peer implements AutoCloseable {

    private final CoapServer server;
    private final CoapEndpoint endpoint;
    final Lamp lamp = new Lamp("lamp", true);

    private Peer(CoapServer server, CoapEndpoint endpoint) throws Exception {
        this.server = server;
        this.endpoint = endpoint;
        server.addEndpoint(endpoint);
        server.add(lamp);
        server.start();
    }

    /** A device on loopback; port 0 takes a free one. */
    static Peer plain(int port) throws Exception {
        return plain("127.0.0.1", port);
    }

    static Peer plain(String host, int port) throws Exception {
        Configuration configuration = configuration();
        return new Peer(
                new CoapServer(configuration),
                CoapEndpoint.builder()
                        .setConfiguration(configuration)
                        .setInetSocketAddress(new InetSocketAddress(host, port))
                        .build());
    }

    /** A device that wants DTLS with this identity and key. */
    static Peer secure(int port, String identity, String key) throws Exception {
        Configuration configuration = configuration();
        AdvancedMultiPskStore keys = new AdvancedMultiPskStore();
        keys.setKey(identity, key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        DTLSConnector connector = new DTLSConnector(DtlsConnectorConfig.builder(configuration)
                .setAddress(new InetSocketAddress("127.0.0.1", port))
                .setAdvancedPskStore(keys)
                .build());
        return new Peer(
                new CoapServer(configuration),
                CoapEndpoint.builder()
                        .setConfiguration(configuration)
                        .setConnector(connector)
                        .build());
    }

    static Configuration configuration() {
        return new Configuration(CoapConfig.DEFINITIONS, UdpConfig.DEFINITIONS, DtlsConfig.DEFINITIONS)
                .set(CoapConfig.MAX_RESOURCE_BODY_SIZE, 1_000_000)
                .set(DtlsConfig.DTLS_ROLE, DtlsConfig.DtlsRole.SERVER_ONLY)
                .set(DtlsConfig.DTLS_RECEIVER_THREAD_COUNT, 1)
                .set(CoapConfig.ACK_TIMEOUT, 200, TimeUnit.MILLISECONDS);
    }

    /** Sends from the device's own port. */
    void post(URI uri) {
        Request request = Request.newPost();
        request.setURI(uri);
        endpoint.sendRequest(request);
    }

    Peer add(CoapResource resource) {
        server.add(resource);
        return this;
    }

    int port() {
        return endpoint.getAddress().getPort();
    }

    URI uri(String path) {
        return endpoint.getUri().resolve(path);
    }

    @Override
    public void close() {
        server.destroy();
    }

    /** A resource that holds what was put, and tells observers. */
    static class Lamp extends CoapResource {

        final List<byte[]> received = new CopyOnWriteArrayList<>();
        volatile byte[] state = "OFF".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        volatile int maxAge = 60;

        Lamp(String name, boolean observable) {
            super(name);
            setObservable(observable);
            if (observable) {
                getAttributes().setObservable();
            }
            getAttributes().addResourceType("core.a");
            getAttributes().setTitle("A lamp");
        }

        void set(String text) {
            state = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            changed();
        }

        @Override
        public void handleGET(CoapExchange exchange) {
            exchange.setMaxAge(maxAge);
            exchange.respond(ResponseCode.CONTENT, state, 0);
        }

        @Override
        public void handlePUT(CoapExchange exchange) {
            received.add(exchange.getRequestPayload());
            state = exchange.getRequestPayload();
            exchange.respond(ResponseCode.CHANGED);
            changed();
        }

        @Override
        public void handlePOST(CoapExchange exchange) {
            exchange.respond(ResponseCode.CREATED, exchange.getRequestPayload());
        }

        @Override
        public void handleDELETE(CoapExchange exchange) {
            exchange.respond(ResponseCode.DELETED);
        }
    }
}
