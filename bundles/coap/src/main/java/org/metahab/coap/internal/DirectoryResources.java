/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.MediaTypeRegistry;
import org.eclipse.californium.core.server.resources.CoapExchange;
import org.eclipse.californium.core.server.resources.Resource;
import org.eclipse.californium.elements.EndpointContext;
import org.metahab.coap.CoapClient;
import org.metahab.coap.internal.directory.Directory;
import org.metahab.coap.internal.directory.Lookup;
import org.metahab.coap.internal.directory.RefusedException;
import org.metahab.coap.internal.directory.Registrant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory's resources (RFC 9176): {@code /rd} with its registrations, {@code /rd-lookup/ep}, {@code /rd-lookup/res}
 * and, for simple registration, {@code /.well-known/rd}.
 */
final class DirectoryResources {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryResources.class);
    private static final int MOST_QUESTIONS = 50;

    private final Directory directory;
    private final Lookup lookup;
    private final CoapClient client;
    private final Set<URI> asked = ConcurrentHashMap.newKeySet();

    /** @param client asks devices for their links, and whether they are still there */
    DirectoryResources(Directory directory, CoapClient client) {
        this.directory = directory;
        this.lookup = new Lookup(directory);
        this.client = client;
    }

    /** Serves the directory under a server's root. */
    void addTo(Resource root) {
        root.add(new Registrations());
        CoapResource lookups = new CoapResource("rd-lookup", false);
        lookups.add(new Lookups("ep", "core.rd-lookup-ep", lookup::endpoints));
        lookups.add(new Lookups("res", "core.rd-lookup-res", lookup::resources));
        root.add(lookups);
        Resource wellKnown = root.getChild(".well-known");
        if (wellKnown != null) {
            wellKnown.add(new SimpleRegistration());
        }
    }

    /** Something that the directory may refuse. */
    @FunctionalInterface
    private interface Attempt {
        void run() throws RefusedException;
    }

    /** Finds links. */
    @FunctionalInterface
    private interface Finder {
        String find(List<String> query) throws RefusedException;
    }

    private static void attempt(CoapExchange exchange, Attempt attempt) {
        try {
            attempt.run();
        } catch (RefusedException e) {
            ResponseCode code =
                    switch (e.kind()) {
                        case BAD_REQUEST -> ResponseCode.BAD_REQUEST;
                        case FORBIDDEN -> ResponseCode.FORBIDDEN;
                        case NOT_FOUND -> ResponseCode.NOT_FOUND;
                        case FULL -> ResponseCode.SERVICE_UNAVAILABLE;
                    };
            exchange.respond(code, String.valueOf(e.getMessage()));
        }
    }

    private static Registrant registrant(CoapExchange exchange) {
        EndpointContext context = exchange.advanced().getRequest().getSourceContext();
        Principal principal = context.getPeerIdentity();
        InetSocketAddress from = context.getPeerAddress();
        return new Registrant(Optional.ofNullable(principal).map(Principal::getName), from);
    }

    private static List<String> query(CoapExchange exchange) {
        return exchange.getRequestOptions().getUriQuery();
    }

    private static boolean isLinks(CoapExchange exchange) {
        int format = exchange.getRequestOptions().getContentFormat();
        return format == MediaTypeRegistry.APPLICATION_LINK_FORMAT || format == MediaTypeRegistry.UNDEFINED;
    }

    /** {@code /rd} takes registrations; what is below it are those that it took. */
    private final class Registrations extends CoapResource {

        Registrations() {
            super("rd");
            getAttributes().addResourceType("core.rd");
            getAttributes().addContentType(MediaTypeRegistry.APPLICATION_LINK_FORMAT);
        }

        @Override
        public Resource getChild(String name) {
            return new OneRegistration(name);
        }

        @Override
        public void handlePOST(CoapExchange exchange) {
            if (!isLinks(exchange)) {
                exchange.respond(ResponseCode.UNSUPPORTED_CONTENT_FORMAT);
                return;
            }
            Registrant registrant = registrant(exchange);
            attempt(exchange, () -> {
                askRival(query(exchange), registrant);
                String path = directory.register(query(exchange), exchange.getRequestText(), registrant);
                exchange.setLocationPath(path);
                exchange.respond(ResponseCode.CREATED);
            });
        }
    }

    /** A registration, whether there is one or not. */
    private final class OneRegistration extends CoapResource {

        private final String id;

        OneRegistration(String id) {
            super(id, false);
            this.id = id;
        }

        @Override
        public void handlePOST(CoapExchange exchange) {
            attempt(exchange, () -> {
                directory.update(id, query(exchange), registrant(exchange));
                exchange.respond(ResponseCode.CHANGED);
            });
        }

        @Override
        public void handleDELETE(CoapExchange exchange) {
            attempt(exchange, () -> {
                directory.remove(id, registrant(exchange));
                exchange.respond(ResponseCode.DELETED);
            });
        }
    }

    /** Answers a lookup. */
    private static final class Lookups extends CoapResource {

        private final Finder finder;

        Lookups(String name, String type, Finder finder) {
            super(name);
            this.finder = finder;
            getAttributes().addResourceType(type);
            getAttributes().addContentType(MediaTypeRegistry.APPLICATION_LINK_FORMAT);
        }

        @Override
        public void handleGET(CoapExchange exchange) {
            attempt(
                    exchange,
                    () -> exchange.respond(
                            ResponseCode.CONTENT,
                            finder.find(query(exchange)),
                            MediaTypeRegistry.APPLICATION_LINK_FORMAT));
        }
    }

    /** A device that only says that it is there is asked for its links (RFC 9176, section 5.1). */
    private final class SimpleRegistration extends CoapResource {

        SimpleRegistration() {
            super("rd", false);
        }

        @Override
        public void handlePOST(CoapExchange exchange) {
            Registrant registrant = registrant(exchange);
            List<String> query = query(exchange);
            if (query.stream().anyMatch(parameter -> parameter.startsWith("base="))) {
                exchange.respond(ResponseCode.BAD_REQUEST, "a simple registration names no 'base'");
                return;
            }
            URI server = source(exchange, registrant);
            if (!ask(server)) {
                exchange.respond(ResponseCode.SERVICE_UNAVAILABLE);
                return;
            }
            exchange.respond(ResponseCode.CHANGED);
            askRival(query, registrant);
            client.get(server.resolve("/.well-known/core")).whenComplete((reply, failure) -> {
                asked.remove(server);
                try {
                    if (failure != null || !reply.isSuccess()) {
                        LOG.info("{} registered, but does not tell its links", server);
                    } else {
                        directory.register(query, reply.content().text(), registrant);
                    }
                } catch (RefusedException e) {
                    LOG.info("The registration of {} is refused: {}", server, e.getMessage());
                }
            });
        }
    }

    private static URI source(CoapExchange exchange, Registrant registrant) {
        String scheme = registrant.identity().isPresent() ? "coaps" : "coap";
        String host = exchange.getSourceAddress().getHostAddress().replaceFirst("%.*", "");
        return URI.create(
                scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + exchange.getSourcePort());
    }

    private boolean ask(URI server) {
        return asked.size() < MOST_QUESTIONS && asked.add(server);
    }

    /** Where another device has the name, that one is asked whether it is there; if not, the name is free for the next. */
    private void askRival(List<String> query, Registrant registrant) {
        directory.rival(query, registrant).filter(this::ask).ifPresent(rival -> {
            var unused = client.get(rival.resolve("/.well-known/core")).whenComplete((reply, failure) -> {
                asked.remove(rival);
                if (failure != null) {
                    LOG.info("{} does not answer; its name is free for another device", rival);
                    directory.forget(rival);
                }
            });
        });
    }
}
