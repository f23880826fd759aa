/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.CoapServer;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.CoAP.Type;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.core.server.resources.CoapExchange;
import org.eclipse.californium.elements.config.Configuration;

/** A lamp as somebody builds one with Californium alone: an observable resource that takes ON and OFF. */
final class CoapLamp implements AutoCloseable {

    static {
        CoapConfig.register();
    }

    private final CoapServer server = new CoapServer(Configuration.createStandardWithoutFile());
    private final Lamp lamp = new Lamp();

    CoapLamp(int port) {
        server.addEndpoint(new CoapEndpoint.Builder()
                .setConfiguration(Configuration.createStandardWithoutFile())
                .setInetSocketAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .build());
        server.add(new CoapResource("kitchen").add(lamp));
        server.start();
    }

    /** Somebody presses the lamp's own switch. */
    void press(String state) {
        lamp.become(state);
    }

    /** The commands that came over the network. */
    List<String> commands() {
        return List.copyOf(lamp.commands);
    }

    @Override
    public void close() {
        server.destroy();
    }

    private static final class Lamp extends CoapResource {

        private final List<String> commands = new CopyOnWriteArrayList<>();
        private volatile String state = "OFF";

        Lamp() {
            super("reading-lamp");
            setObservable(true);
            setObserveType(Type.CON);
            getAttributes().setObservable();
            getAttributes().addResourceType("light");
            getAttributes().addInterfaceDescription("core.a");
            getAttributes().setTitle("Reading lamp");
        }

        void become(String next) {
            state = next;
            changed();
        }

        @Override
        public void handleGET(CoapExchange exchange) {
            exchange.respond(state);
        }

        @Override
        public void handlePUT(CoapExchange exchange) {
            String command = exchange.getRequestText();
            commands.add(command);
            become(command);
            exchange.respond(ResponseCode.CHANGED);
        }
    }
}
