/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.core.server.resources.Resource;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.scandium.config.DtlsConfig.DtlsRole;
import org.metahab.coap.CoapClient;
import org.metahab.coap.CoapResource;
import org.metahab.coap.CoapServer;
import org.metahab.coap.internal.directory.Directory;

/** A server on Californium's endpoints. */
final class CaliforniumServer implements CoapServer {

    private static final long EXPIRY_SECONDS = 1;

    private final Threads threads = new Threads("coap-server");
    private final Configuration configuration;
    private final org.eclipse.californium.core.CoapServer server;
    private final ResourceTree tree;
    private final List<CoapEndpoint> endpoints = new ArrayList<>();

    CaliforniumServer(Settings settings) {
        configuration = Configurations.of(settings, DtlsRole.SERVER_ONLY);
        server = new org.eclipse.californium.core.CoapServer(configuration) {
            @Override
            protected Resource createRoot() {
                return new org.eclipse.californium.core.CoapResource("");
            }
        };
        server.setExecutors(threads.protocol(), threads.timers(), true);
        tree = new ResourceTree(server.getRoot(), threads.protocol());
    }

    /** Listens; the server is closed when it can't. */
    void listen(InetSocketAddress address) throws IOException {
        requireResolved(address);
        start(Endpoints.plain(address, configuration, threads), address);
    }

    /** Listens for DTLS; the server is closed when it can't. */
    void listenSecurely(InetSocketAddress address, PskStore keys, DtlsIdentity identity) throws IOException {
        requireResolved(address);
        start(Endpoints.secure(address, configuration, keys, identity, threads), address);
    }

    private void requireResolved(InetSocketAddress address) throws IOException {
        if (address.isUnresolved()) {
            close();
            throw new IOException("A CoAP server can't listen on the unknown host " + address.getHostString());
        }
    }

    private void start(CoapEndpoint endpoint, InetSocketAddress address) throws IOException {
        server.addEndpoint(endpoint);
        try {
            endpoint.start();
        } catch (IOException e) {
            close();
            throw new IOException("A CoAP server can't listen on " + address + ": " + e.getMessage(), e);
        }
        endpoints.add(endpoint);
    }

    /** Serves the directory too, and ends registrations when their time is over. */
    void serve(Directory directory, CoapClient client) {
        new DirectoryResources(directory, client).addTo(server.getRoot());
        var unused = threads.timers()
                .scheduleWithFixedDelay(directory::expire, EXPIRY_SECONDS, EXPIRY_SECONDS, TimeUnit.SECONDS);
    }

    /** Where each endpoint listens, in the order in which they were started. */
    List<InetSocketAddress> addresses() {
        return endpoints.stream().map(CoapEndpoint::getAddress).toList();
    }

    @Override
    public InetSocketAddress address() {
        return addresses().get(0);
    }

    @Override
    public void add(CoapResource resource) {
        tree.add(resource);
    }

    @Override
    public void remove(CoapResource resource) {
        tree.remove(resource);
    }

    @Override
    public void close() {
        server.destroy();
        threads.close();
    }
}
