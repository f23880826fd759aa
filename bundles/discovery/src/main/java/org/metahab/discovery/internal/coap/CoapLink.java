/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.metahab.coap.CoapClient;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapObserver;
import org.metahab.coap.CoapReply;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Transport;

/** A CoAP server as a link: what it tells by itself is observed, the rest is asked for at intervals. */
final class CoapLink implements Link {

    private final CoapClient client;
    private final URI server;
    private final Endpoint endpoint;
    private final ScheduledExecutorService timer;
    private final Duration pollInterval;
    private final Duration discoveryInterval;
    private final Pollers pollers = new Pollers();

    /**
     * A link to one server.
     *
     * @param server scheme, host and port
     * @param timer runs polls; its tasks don't wait
     */
    CoapLink(
            CoapClient client,
            URI server,
            ScheduledExecutorService timer,
            Duration pollInterval,
            Duration discoveryInterval) {
        this.client = client;
        this.server = server;
        this.endpoint = new Endpoint(Transport.COAP, server.toString());
        this.timer = timer;
        this.pollInterval = pollInterval;
        this.discoveryInterval = discoveryInterval;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public Handle listen(Interest interest, Listener listener) {
        URI resource = server.resolve(interest.path());
        if (interest.mode() == Interest.Mode.FOLLOW) {
            CoapClient.Observation observation = client.observe(resource, new CoapObserver() {
                @Override
                public void onState(CoapReply state) {
                    Poller.deliver(interest.path(), state, listener);
                }

                @Override
                public void onLost(String why) {
                    listener.onLost(why);
                }
            });
            return observation::close;
        }
        Duration interval = interest.mode() == Interest.Mode.POLL ? pollInterval : discoveryInterval;
        Poller poller = new Poller(client, resource, interest.path(), listener);
        ScheduledFuture<?> polling =
                timer.scheduleWithFixedDelay(poller::ask, 0, Math.max(1, interval.toMillis()), TimeUnit.MILLISECONDS);
        Handle registered = pollers.add(interest.path(), poller);
        return () -> {
            polling.cancel(false);
            registered.close();
        };
    }

    /** Takes what the server told without being asked. */
    void hear(CoapClient.Told told) {
        pollers.hear(Payload.message(told.path(), told.content(), told.options()));
    }

    @Override
    public CompletionStage<Void> send(Outgoing message) {
        byte[] bytes = message.payload().getBytes(StandardCharsets.UTF_8);
        return client.put(server.resolve(message.path()), new CoapContent(bytes, message.contentFormat()))
                .thenCompose(reply -> {
                    pollers.poll(message.path());
                    return reply.isSuccess()
                            ? CompletableFuture.completedFuture((Void) null)
                            : CompletableFuture.failedFuture(
                                    new IllegalStateException("the device answers " + reply.code()));
                });
    }

    @Override
    public void refresh(String path) {
        pollers.poll(path);
    }

    /** A server without connection is reachable until its resources say otherwise. */
    @Override
    public Handle watch(Watcher watcher) {
        watcher.onReachable(true, "");
        return () -> {};
    }
}
