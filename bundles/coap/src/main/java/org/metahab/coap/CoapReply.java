/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.net.InetSocketAddress;

/**
 * What a server answered.
 *
 * @param code the response code as written in RFC 7252: {@code 2.05}, {@code 4.04}
 * @param content the representation; empty bytes when there is none
 * @param from the address that answered
 */
public record CoapReply(String code, CoapContent content, InetSocketAddress from) {

    /** Whether the request succeeded (class 2). */
    public boolean isSuccess() {
        return code.startsWith("2.");
    }
}
