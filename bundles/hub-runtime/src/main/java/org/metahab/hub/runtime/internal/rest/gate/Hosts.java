/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.gate;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests that a foreign web page makes in a person's browser: those that come to this machine's own address under a
 * foreign name (DNS rebinding), and those that change something and come from a page of another host.
 */
final class Hosts {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> allowed;

    /** @param allowed further names under which the hub is called */
    Hosts(String... allowed) {
        this.allowed = Stream.of(allowed)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the name that the request calls us is one of ours; any is, unless it comes to a loopback address. */
    boolean isOurs(HttpServletRequest request) {
        String host = nameOf(request.getHeader("Host"));
        return allowed.contains(host) || LOOPBACK.matcher(host).matches() || !isLoopback(request.getLocalAddr());
    }

    /** Whether the request would change something and comes from a page of another host. */
    boolean isFromForeignPage(HttpServletRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        if (origin == null || READING.contains(request.getMethod())) {
            return false;
        }
        String page = authorityOf(origin);
        return !page.equals(lower(request.getHeader("Host"))) && !allowed.contains(nameOf(page));
    }

    private static String authorityOf(String origin) {
        try {
            @Nullable String authority = URI.create(origin).getAuthority();
            return lower(authority);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        return address != null
                && (address.startsWith("127.")
                        || address.equals("0:0:0:0:0:0:0:1")
                        || address.equals("::1")
                        || LOOPBACK.matcher(address).matches());
    }

    /** The host without its port. */
    private static String nameOf(@Nullable String authority) {
        return lower(authority).replaceFirst(":\\d*$", "");
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
