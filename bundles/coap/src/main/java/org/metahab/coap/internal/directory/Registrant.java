/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal.directory;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Who sent a request to the directory.
 *
 * @param identity what DTLS proved; empty without DTLS
 * @param from its address
 */
public record Registrant(Optional<String> identity, InetSocketAddress from) {

    /** Whether both are the same device: by what DTLS proved, else by the address, whose port may change. */
    boolean isSame(Registrant other) {
        if (identity.isPresent() || other.identity.isPresent()) {
            return identity.equals(other.identity);
        }
        return from.getAddress().equals(other.from.getAddress());
    }

    String scheme() {
        return identity.isPresent() ? "coaps" : "coap";
    }

    @Override
    public String toString() {
        return identity.map(name -> name + " at " + from).orElse(from.toString());
    }
}
