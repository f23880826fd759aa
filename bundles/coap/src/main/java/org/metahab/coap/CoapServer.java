/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.net.InetSocketAddress;

/**
 * A running CoAP server (RFC 7252) that lists its resources under {@code /.well-known/core} (RFC 6690), lets them be
 * observed (RFC 7641) and moves large ones block by block (RFC 7959). Safe for use by several threads.
 */
public interface CoapServer extends AutoCloseable {

    /** Where it listens, with the port it got. */
    InetSocketAddress address();

    /**
     * Serves a resource from now on.
     *
     * @throws IllegalArgumentException when its path is not valid or taken
     */
    void add(CoapResource resource);

    /** Serves a resource no more; its observers are told that it is gone. */
    void remove(CoapResource resource);

    /** Stops; the port is free when this returns. */
    @Override
    void close();
}
