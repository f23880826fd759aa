/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Speaks to CoAP servers (RFC 7252), block-wise where needed (RFC 7959), over DTLS for {@code coaps} URIs with the
 * pre-shared keys of the configuration.
 *
 * <p>Safe for use by several threads; nothing here waits for the network. A stage fails with an
 * {@link java.io.IOException} when no answer comes, the handshake fails or the client is closed; an answer of class 4
 * or 5 is a reply, not a failure.
 */
public interface CoapClient {

    /** Reads a resource. */
    CompletionStage<CoapReply> get(URI uri);

    /** Writes a resource. */
    CompletionStage<CoapReply> put(URI uri, CoapContent content);

    /** Sends to a resource. */
    CompletionStage<CoapReply> post(URI uri, CoapContent content);

    /** Deletes a resource. */
    CompletionStage<CoapReply> delete(URI uri);

    /** Follows a resource until closed, through restarts of the server. */
    Observation observe(URI uri, CoapObserver observer);

    /**
     * The links of {@code /.well-known/core} of one server.
     *
     * @param server scheme, host and port; its path is not used
     */
    CompletionStage<List<WebLink>> discover(URI server);

    /**
     * Asks all servers of the local network for their links (multicast to the All CoAP Nodes groups, RFC 7252 section
     * 12.8).
     *
     * @param wait for how long answers are taken
     * @param each told of each server that answers, on a thread that must not be blocked
     * @return completes when the time is over
     */
    CompletionStage<Void> discoverAll(Duration wait, Consumer<Discovered> each);

    /**
     * A server that answered a multicast.
     *
     * @param server scheme, address and port
     * @param links what it offers
     */
    record Discovered(URI server, List<WebLink> links) {
        public Discovered {
            links = List.copyOf(links);
        }
    }

    /**
     * Hears what devices tell without being asked: messages that are neither answers nor requests to this hub, such as the
     * status that CoIoT sends to the group 224.0.1.187 with the code 0.30. They are not answered.
     *
     * @param where an address of this machine, or a multicast group, which is joined on each interface; port 0 takes a free
     *     one
     * @param each takes each message, on a thread that must not be blocked
     * @throws IOException when the address is taken or not of this machine
     */
    Listening listen(InetSocketAddress where, Consumer<Told> each) throws IOException;

    /**
     * A message that nobody asked for.
     *
     * @param from the address it came from; not verified
     * @param path of the resource that it is about: {@code /cit/s}
     * @param content its payload
     * @param options elective options that RFC 7252 doesn't know, by number, read as UTF-8
     */
    record Told(InetSocketAddress from, String path, CoapContent content, Map<Integer, String> options) {
        public Told {
            options = Map.copyOf(options);
        }
    }

    /** Listening that can be ended. */
    interface Listening extends AutoCloseable {

        /** Where it listens, with the port it got. */
        InetSocketAddress address();

        @Override
        void close();
    }

    /** An observation that can be ended. */
    interface Observation extends AutoCloseable {

        /** Ends it and tells the server so. */
        @Override
        void close();
    }
}
