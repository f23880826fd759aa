/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.metahab.coap.CoapClient;
import org.metahab.coap.CoapReply;
import org.metahab.discovery.internal.link.Link;

/** Asks for one resource again and again, one question at a time. */
final class Poller {

    private final CoapClient client;
    private final URI resource;
    private final String path;
    private final Link.Listener listener;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean answered;

    Poller(CoapClient client, URI resource, String path, Link.Listener listener) {
        this.client = client;
        this.resource = resource;
        this.path = path;
        this.listener = listener;
    }

    Link.Listener listener() {
        return listener;
    }

    /** Whether the server answered the last question. */
    boolean isAnswered() {
        return answered;
    }

    /** Asks now, unless it waits for an answer. */
    void ask() {
        if (!asking.compareAndSet(false, true)) {
            return;
        }
        client.get(resource).whenComplete((reply, failure) -> {
            asking.set(false);
            answered = failure == null;
            if (failure != null) {
                listener.onLost("No answer from " + resource + ": " + failure.getMessage());
            } else {
                deliver(path, reply, listener);
            }
        });
    }

    static void deliver(String path, CoapReply reply, Link.Listener listener) {
        if (reply.isSuccess()) {
            listener.onHeard();
            listener.onMessage(Payload.message(path, reply.content(), reply.options()));
        } else {
            listener.onLost(path + " answers " + reply.code());
        }
    }
}
