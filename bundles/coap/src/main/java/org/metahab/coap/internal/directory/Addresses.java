/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal.directory;

import java.net.InetSocketAddress;
import java.net.URI;

/** Addresses as URIs write them. */
final class Addresses {

    private Addresses() {}

    static String host(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        int zone = host.indexOf('%');
        String bare = zone < 0 ? host : host.substring(0, zone);
        return bare.contains(":") ? "[" + bare + "]" : bare;
    }

    static URI server(String scheme, String host, int port) {
        int shown = port > 0 ? port : scheme.equals("coaps") ? 5684 : 5683;
        return URI.create(scheme + "://" + host + ":" + shown);
    }
}
