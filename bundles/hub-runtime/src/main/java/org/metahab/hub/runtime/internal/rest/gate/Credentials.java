/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.gate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Finds the token and the person's name in a request. */
final class Credentials {

    /** Who calls with the token and without a name. */
    static final String LOCAL = "local";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@ -]{1,64}");
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private Credentials() {}

    /** What a request shows: empty when it shows nothing. */
    static boolean areShown(HttpServletRequest request) {
        return request.getHeader("Authorization") != null || request.getHeader("X-OPENHAB-TOKEN") != null;
    }

    /** The name of the person who shows the right token; empty when it is wrong or missing. */
    static Optional<String> user(HttpServletRequest request, RestToken token) {
        @Nullable String header = request.getHeader("Authorization");
        if (header != null) {
            String value = header.strip();
            if (value.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                return token.is(value.substring(BEARER.length()).strip()) ? Optional.of(LOCAL) : Optional.empty();
            }
            if (value.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
                return basic(value.substring(BASIC.length()).strip(), token);
            }
        }
        @Nullable String openhab = request.getHeader("X-OPENHAB-TOKEN");
        return openhab != null && token.is(openhab.strip()) ? Optional.of(LOCAL) : Optional.empty();
    }

    /** The token as user, as openHAB takes it, or any name with the token as password. */
    private static Optional<String> basic(String encoded, RestToken token) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        String user = colon < 0 ? decoded : decoded.substring(0, colon);
        String password = colon < 0 ? "" : decoded.substring(colon + 1);
        if (token.is(user)) {
            return Optional.of(LOCAL);
        }
        return token.is(password) ? Optional.of(NAME.matcher(user).matches() ? user : LOCAL) : Optional.empty();
    }
}
