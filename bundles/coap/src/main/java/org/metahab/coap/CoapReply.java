/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.net.InetSocketAddress;
import java.util.Map;

/**
 * What a server answered.
 *
 * @param code the response code as written in RFC 7252: {@code 2.05}, {@code 4.04}
 * @param content the representation; empty bytes when there is none
 * @param from the address that answered
 * @param options elective options that RFC 7252 doesn't know, by number, read as UTF-8
 */
public record CoapReply(String code, CoapContent content, InetSocketAddress from, Map<Integer, String> options) {

    public CoapReply {
        options = Map.copyOf(options);
    }

    /** Whether the request succeeded (class 2). */
    public boolean isSuccess() {
        return code.startsWith("2.");
    }
}
