/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.scandium.config.DtlsConfig.DtlsRole;
import org.jspecify.annotations.Nullable;
import org.metahab.coap.CoapClient;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapObserver;
import org.metahab.coap.CoapReply;
import org.metahab.coap.LinkFormat;
import org.metahab.coap.WebLink;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The client on Californium's endpoints. */
@Component(service = CoapClient.class, configurationPid = Settings.PID)
@Designate(ocd = Settings.class)
public final class CaliforniumClient implements CoapClient {

    private static final Logger LOGGER = LoggerFactory.getLogger(CaliforniumClient.class);
    private static final InetSocketAddress ANY = new InetSocketAddress(0);

    private final Threads threads = new Threads("coap-client");
    private final CoapEndpoint plain;
    private final @Nullable CoapEndpoint secure;
    private final RequestSender sender;
    private final MulticastDiscovery multicast;
    private final Duration backoff;
    private final Set<ObservedResource> observed = ConcurrentHashMap.newKeySet();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    /** Opens the endpoints; the secure one only when there are keys for it. */
    @Activate
    public CaliforniumClient(Settings settings, BundleContext context) throws IOException {
        this(settings, KeyFolder.of(settings, context));
    }

    CaliforniumClient(Settings settings, Path keyFolder) throws IOException {
        Configuration configuration = Configurations.of(settings, DtlsRole.CLIENT_ONLY);
        PskStore keys = PskStores.outgoing(settings, keyFolder);
        plain = Endpoints.plain(ANY, configuration, threads);
        DtlsIdentity identity = DtlsIdentity.of(settings, keyFolder);
        secure = keys.isEmpty() && !identity.trustsAny()
                ? null
                : Endpoints.secure(ANY, configuration, keys, identity, threads);
        sender = new RequestSender(plain, secure, threads, settings.responseTimeout());
        multicast = new MulticastDiscovery(configuration, threads, settings);
        backoff = Duration.ofMillis(settings.reregistrationBackoff());
        plain.start();
        if (secure != null) {
            secure.start();
        }
    }

    @Override
    public CompletionStage<CoapReply> get(URI uri) {
        return sender.send(CoAP.Code.GET, uri, null);
    }

    @Override
    public CompletionStage<CoapReply> put(URI uri, CoapContent content) {
        return sender.send(CoAP.Code.PUT, uri, content);
    }

    @Override
    public CompletionStage<CoapReply> post(URI uri, CoapContent content) {
        return sender.send(CoAP.Code.POST, uri, content);
    }

    @Override
    public CompletionStage<CoapReply> delete(URI uri) {
        return sender.send(CoAP.Code.DELETE, uri, null);
    }

    @Override
    public Observation observe(URI uri, CoapObserver observer) {
        ObservedResource resource =
                new ObservedResource(uri, sender, threads, new ObserverMailbox(observer, threads.work()), backoff);
        observed.add(resource);
        resource.register();
        return () -> {
            observed.remove(resource);
            resource.close();
        };
    }

    @Override
    public CompletionStage<List<WebLink>> discover(URI server) {
        return get(server.resolve("/.well-known/core")).thenCompose(reply -> links(server, reply));
    }

    private static CompletionStage<List<WebLink>> links(URI server, CoapReply reply) {
        if (!reply.isSuccess()) {
            return CompletableFuture.failedFuture(
                    new IOException(server + " answered " + reply.code() + " when asked for its links"));
        }
        try {
            return CompletableFuture.completedFuture(
                    LinkFormat.parse(reply.content().text()));
        } catch (ParseException e) {
            return CompletableFuture.failedFuture(new IOException(server + ": " + e.getMessage(), e));
        }
    }

    @Override
    public CompletionStage<Void> discoverAll(Duration wait, Consumer<Discovered> each) {
        return multicast.discover(wait, server -> {
            var unused = discover(server).whenComplete((links, failure) -> {
                if (failure == null) {
                    each.accept(new Discovered(server, links));
                } else {
                    LOGGER.warn("A CoAP server answered a search but does not tell its links", failure);
                }
            });
        });
    }

    @Override
    public Listening listen(InetSocketAddress where, Consumer<Told> each) throws IOException {
        Listener listener = new Listener(where, multicast.networks(), each);
        listeners.add(listener);
        return listener;
    }

    /** Ends observations and endpoints. */
    @Deactivate
    public void close() {
        observed.forEach(ObservedResource::close);
        observed.clear();
        listeners.forEach(Listener::close);
        listeners.clear();
        multicast.close();
        plain.destroy();
        if (secure != null) {
            secure.destroy();
        }
        threads.close();
        sender.close();
    }
}
