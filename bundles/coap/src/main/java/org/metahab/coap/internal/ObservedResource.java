/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.coap.ClientObserveRelation;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.network.Endpoint;
import org.eclipse.californium.core.observe.NotificationListener;
import org.jspecify.annotations.Nullable;
import org.metahab.coap.CoapClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one resource observed (RFC 7641) until closed. While the server answers, the relation is refreshed with its own
 * token when a state's max-age is over (section 3.3.1); after a failure it is registered anew with a new token. A server
 * that answers without observing is asked again each time max-age is over.
 */
final class ObservedResource implements CoapClient.Observation {

    private static final Logger LOGGER = LoggerFactory.getLogger(ObservedResource.class);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

    private final URI uri;
    private final RequestSender sender;
    private final Threads threads;
    private final ObserverMailbox mailbox;
    private final Duration firstBackoff;

    private Duration backoff;
    private boolean closed;
    private @Nullable Registration registration;

    ObservedResource(URI uri, RequestSender sender, Threads threads, ObserverMailbox mailbox, Duration backoff) {
        this.uri = uri;
        this.sender = sender;
        this.threads = threads;
        this.mailbox = mailbox;
        this.firstBackoff = backoff;
        this.backoff = backoff;
    }

    /** One relation with its token. */
    private record Registration(ClientObserveRelation relation, Endpoint endpoint, NotificationListener listener) {

        void end() {
            relation.proactiveCancel();
            endpoint.removeNotificationListener(listener);
        }

        void forget() {
            relation.reactiveCancel();
            endpoint.removeNotificationListener(listener);
        }
    }

    void register() {
        try {
            threads.work().execute(this::registerNow);
        } catch (RejectedExecutionException e) {
            LOGGER.debug("The client is closed; {} is not observed any more", uri, e);
        }
    }

    private void registerNow() {
        try {
            Request request = sender.prepare(CoAP.Code.GET, uri);
            request.setObserve();
            Endpoint endpoint = sender.endpoint(request);
            ClientObserveRelation relation = new ClientObserveRelation(request, endpoint, threads.timers());
            NotificationListener listener = (registered, notification) -> {
                if (relation.matchRequest(registered)) {
                    heard(relation, notification);
                }
            };
            synchronized (this) {
                if (closed) {
                    return;
                }
                registration = new Registration(relation, endpoint, listener);
            }
            request.addMessageObserver(new RequestOutcome(uri, response -> heard(relation, response), failure -> {
                sender.failed(request);
                lost(relation, failure.getMessage());
            }));
            endpoint.addNotificationListener(listener);
            endpoint.sendRequest(request);
        } catch (IOException | RuntimeException e) {
            lost(null, "Can't observe " + uri + ": " + e.getMessage());
        }
    }

    private void heard(ClientObserveRelation relation, Response response) {
        if (!relation.onResponse(response)) {
            return;
        }
        if (!response.isSuccess()) {
            lost(relation, uri + " answered " + response.getCode());
            return;
        }
        boolean observes = response.getOptions().hasObserve();
        synchronized (this) {
            if (closed || !isCurrent(relation)) {
                return;
            }
            backoff = firstBackoff;
            if (!observes) {
                forget();
                registerAfter(
                        Duration.ofSeconds(response.getOptions().getMaxAge()).plus(firstBackoff));
            }
        }
        mailbox.state(Replies.of(response));
    }

    private void lost(@Nullable ClientObserveRelation relation, @Nullable String why) {
        synchronized (this) {
            if (closed || (relation != null && !isCurrent(relation))) {
                return;
            }
            forget();
            registerAfter(backoff);
            backoff =
                    backoff.multipliedBy(2).compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : backoff.multipliedBy(2);
        }
        mailbox.lost(String.valueOf(why));
    }

    private boolean isCurrent(ClientObserveRelation relation) {
        return registration != null && registration.relation() == relation;
    }

    private void forget() {
        Registration old = registration;
        registration = null;
        if (old != null) {
            old.forget();
        }
    }

    private void registerAfter(Duration delay) {
        try {
            var unused = threads.timers().schedule(this::register, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOGGER.debug("The client is closed; {} is not observed any more", uri, e);
        }
    }

    @Override
    public void close() {
        Registration last;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            last = registration;
            registration = null;
        }
        mailbox.close();
        if (last != null) {
            last.end();
        }
    }
}
