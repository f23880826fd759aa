/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapResource;
import org.metahab.coap.CoapServer;
import org.metahab.coap.WebLink;

/** A device on a server of Californium; each of its resources holds a text. */
public final class CoapDevice implements AutoCloseable {

    private final CoapServer server;

    /** A device on loopback; port 0 takes a free one. */
    public CoapDevice(RealCoap coap, int port, Point... points) throws Exception {
        server = coap.servers().open(new InetSocketAddress("127.0.0.1", port));
        for (Point point : points) {
            server.add(point);
        }
    }

    /** Its port. */
    public int port() {
        return server.address().getPort();
    }

    /** Scheme, host and port. */
    public URI uri() {
        return URI.create("coap://127.0.0.1:" + port());
    }

    /** Takes a resource away and tells its observers. */
    public void remove(Point point) {
        server.remove(point);
    }

    @Override
    public void close() {
        server.close();
    }

    /** A resource that holds what was put. */
    public static final class Point implements CoapResource {

        /** Everything that was put, after the number of its content format. */
        public final List<String> received = new CopyOnWriteArrayList<>();

        private final String path;
        private final Map<String, List<String>> attributes = new LinkedHashMap<>();
        private volatile String state;
        private volatile Consumer<CoapResource> changed = resource -> {};

        /** A resource with a type and an interface. */
        public Point(String path, String type, String use, boolean observable, String state) {
            this.path = path;
            this.state = state;
            attributes.put("rt", List.of(type));
            attributes.put("if", List.of(use));
            if (observable) {
                attributes.put("obs", List.of());
            }
        }

        /** The same with one more attribute of its link. */
        public Point with(String attribute, String value) {
            attributes.put(attribute, List.of(value));
            return this;
        }

        /** Changes its state and tells observers. */
        public void set(String text) {
            state = text;
            changed.accept(this);
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public WebLink link() {
            return new WebLink(path, attributes);
        }

        @Override
        public CompletionStage<CoapContent> get() {
            return CompletableFuture.completedFuture(CoapContent.text(state));
        }

        @Override
        public CompletionStage<Void> put(CoapContent content) {
            received.add(content.format() + " " + content.text());
            set(content.text());
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onChange(Consumer<CoapResource> listener) {
            changed = listener;
        }
    }
}
