/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metahab.coap.CoapClient;
import org.metahab.coap.CoapResource;
import org.metahab.coap.EndpointDirectory;
import org.metahab.coap.RegisteredEndpoint;
import org.metahab.coap.internal.directory.Directory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub's own server: serves each {@link CoapResource} that is registered as a service, and is the resource directory
 * of the devices around.
 */
@Component(
        service = {HubServer.class, EndpointDirectory.class},
        immediate = true,
        configurationPid = Settings.PID)
public final class HubServer implements EndpointDirectory {

    private static final Logger LOGGER = LoggerFactory.getLogger(HubServer.class);
    private static final int NO_SECURE_PORT = -1;

    private final Directory directory = new Directory(System::nanoTime);
    private final @Nullable CaliforniumServer server;

    /** Listens where the configuration says; a taken port is told, and the hub goes on without the server. */
    @Activate
    public HubServer(Settings settings, BundleContext context, @Reference CoapClient client) {
        this(settings, KeyFolder.of(settings, context), client);
    }

    HubServer(Settings settings, Path keyFolder, CoapClient client) {
        server = settings.server_enabled() ? open(settings, keyFolder) : null;
        if (server != null && settings.server_directory()) {
            server.serve(directory, client);
        }
    }

    private static @Nullable CaliforniumServer open(Settings settings, Path keyFolder) {
        CaliforniumServer server = new CaliforniumServer(settings);
        try {
            server.listen(new InetSocketAddress(settings.server_host(), settings.server_port()));
            PskStore keys = PskStores.incoming(settings, keyFolder);
            DtlsIdentity identity = DtlsIdentity.of(settings, keyFolder);
            if (settings.server_securePort() != NO_SECURE_PORT && (!keys.isEmpty() || identity.canServe())) {
                server.listenSecurely(
                        new InetSocketAddress(settings.server_host(), settings.server_securePort()), keys, identity);
                LOGGER.info("Devices may connect with the DTLS identities {}", keys.identities());
            }
            LOGGER.info("The CoAP server listens on {}", server.addresses());
            return server;
        } catch (IOException e) {
            server.close();
            LOGGER.error(
                    "{}. The hub runs without its CoAP server; free the port, or set server.host, server.port and"
                            + " server.securePort of {}",
                    e.getMessage(),
                    Settings.PID,
                    e);
            return null;
        }
    }

    /** Where it listens: without encryption, then with; empty when it does not. */
    List<InetSocketAddress> addresses() {
        return server == null ? List.of() : server.addresses();
    }

    /** Serves a resource; one at a wrong or taken path is told and left out. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addResource(CoapResource resource) {
        if (server != null) {
            try {
                server.add(resource);
            } catch (IllegalArgumentException e) {
                LOGGER.error("A CoAP resource is not served: {}", e.getMessage(), e);
            }
        }
    }

    /** Serves a resource no more. */
    void removeResource(CoapResource resource) {
        if (server != null) {
            server.remove(resource);
        }
    }

    @Override
    public List<RegisteredEndpoint> endpoints() {
        return directory.endpoints();
    }

    @Override
    public Watch watch(Watcher watcher) {
        return directory.watch(watcher);
    }

    /** Frees the ports. */
    @Deactivate
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
