/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.metahab.coap.CoapResource;
import org.metahab.coap.CoapServer;
import org.metahab.coap.CoapServers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Opens servers and closes those that are left open. */
@Component(configurationPid = Settings.PID)
public final class CaliforniumServers implements CoapServers {

    private final Settings settings;
    private final Set<Opened> open = ConcurrentHashMap.newKeySet();

    /** Opens nothing yet. */
    @Activate
    public CaliforniumServers(Settings settings) {
        this.settings = settings;
    }

    @Override
    public CoapServer open(InetSocketAddress address) throws IOException {
        CaliforniumServer server = new CaliforniumServer(settings);
        server.listen(address);
        Opened opened = new Opened(server);
        open.add(opened);
        return opened;
    }

    /** Closes what is left open. */
    @Deactivate
    public void close() {
        open.forEach(Opened::close);
    }

    private final class Opened implements CoapServer {

        private final CaliforniumServer server;

        Opened(CaliforniumServer server) {
            this.server = server;
        }

        @Override
        public InetSocketAddress address() {
            return server.address();
        }

        @Override
        public void add(CoapResource resource) {
            server.add(resource);
        }

        @Override
        public void remove(CoapResource resource) {
            server.remove(resource);
        }

        @Override
        public void close() {
            if (open.remove(this)) {
                server.close();
            }
        }
    }
}
