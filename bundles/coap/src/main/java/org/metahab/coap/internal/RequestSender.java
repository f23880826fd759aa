/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.network.Endpoint;
import org.eclipse.californium.elements.AddressEndpointContext;
import org.eclipse.californium.elements.DtlsEndpointContext;
import org.eclipse.californium.elements.MapBasedEndpointContext;
import org.jspecify.annotations.Nullable;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapReply;

/**
 * Sends requests and tells how they ended. After a secure request failed, the next one to that peer begins with a new
 * handshake: the peer may have lost the session by a restart.
 */
final class RequestSender implements AutoCloseable {

    private final Endpoint plain;
    private final @Nullable Endpoint secure;
    private final Threads threads;
    private final int timeoutSeconds;
    private final Set<InetSocketAddress> shakeHandsAnew = ConcurrentHashMap.newKeySet();
    private final Map<Long, CompletableFuture<CoapReply>> pending = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();

    /** @param secure for {@code coaps}; {@code null} when there are no keys */
    RequestSender(Endpoint plain, @Nullable Endpoint secure, Threads threads, int timeoutSeconds) {
        this.plain = plain;
        this.secure = secure;
        this.threads = threads;
        this.timeoutSeconds = timeoutSeconds;
    }

    CompletionStage<CoapReply> send(CoAP.Code code, URI uri, @Nullable CoapContent content) {
        CompletableFuture<CoapReply> reply = new CompletableFuture<>();
        long number = sent.incrementAndGet();
        pending.put(number, reply);
        var unused = reply.whenComplete((answer, failure) -> pending.remove(number));
        work(reply, () -> {
            try {
                Request request = prepare(code, uri);
                if (content != null) {
                    request.setPayload(Replies.bytes(content));
                    if (content.format() != CoapContent.UNKNOWN) {
                        request.getOptions().setContentFormat(content.format());
                    }
                }
                ScheduledFuture<?> timeout = threads.timers()
                        .schedule(
                                () -> {
                                    reply.completeExceptionally(new IOException(
                                            uri + " did not answer within " + timeoutSeconds + " seconds"));
                                    request.cancel();
                                },
                                timeoutSeconds,
                                TimeUnit.SECONDS);
                request.addMessageObserver(new RequestOutcome(
                        uri,
                        response -> {
                            timeout.cancel(false);
                            work(reply, () -> reply.complete(Replies.of(response)));
                        },
                        failure -> {
                            timeout.cancel(false);
                            failed(request);
                            work(reply, () -> reply.completeExceptionally(failure));
                        }));
                endpoint(request).sendRequest(request);
            } catch (IOException e) {
                reply.completeExceptionally(e);
            } catch (RuntimeException e) {
                reply.completeExceptionally(new IOException("Can't ask " + uri + ": " + e.getMessage(), e));
            }
        });
        return reply;
    }

    /** A confirmable request whose peer's name is resolved; waits for the name service. */
    Request prepare(CoAP.Code code, URI uri) throws IOException {
        String scheme = uri.getScheme();
        if (!CoAP.COAP_URI_SCHEME.equals(scheme) && !CoAP.COAP_SECURE_URI_SCHEME.equals(scheme)) {
            throw new IOException(uri + " is no coap or coaps URI");
        }
        if (uri.getHost() == null) {
            throw new IOException(uri + " names no host");
        }
        if (CoAP.COAP_SECURE_URI_SCHEME.equals(scheme) && secure == null) {
            throw new IOException("There is no key for " + uri + "; add identity@" + uri.getHost()
                    + "=FILE to psk, or its certificate to trusted, of " + Settings.PID);
        }
        int port = uri.getPort() < 0 ? CoAP.getDefaultPort(scheme) : uri.getPort();
        InetSocketAddress peer = new InetSocketAddress(InetAddress.getByName(uri.getHost()), port);
        Request request = new Request(code, CoAP.Type.CON);
        request.setURI(uri);
        if (shakeHandsAnew.remove(peer)) {
            request.setDestinationContext(MapBasedEndpointContext.addEntries(
                    new AddressEndpointContext(peer), DtlsEndpointContext.ATTRIBUE_HANDSHAKE_MODE_FORCE_FULL));
        }
        return request;
    }

    /** Notes that a request got no answer. */
    void failed(Request request) {
        if (CoAP.isSecureScheme(request.getScheme())) {
            shakeHandsAnew.add(request.getDestinationContext().getPeerAddress());
        }
    }

    Endpoint endpoint(Request request) {
        return secure != null && CoAP.isSecureScheme(request.getScheme()) ? secure : plain;
    }

    private void work(CompletableFuture<CoapReply> reply, Runnable task) {
        try {
            threads.work().execute(task);
        } catch (RejectedExecutionException e) {
            reply.completeExceptionally(new IOException("The CoAP client is closed", e));
        }
    }

    /** Fails the requests that have no answer yet. */
    @Override
    public void close() {
        pending.values().forEach(reply -> reply.completeExceptionally(new IOException("The CoAP client is closed")));
    }
}
