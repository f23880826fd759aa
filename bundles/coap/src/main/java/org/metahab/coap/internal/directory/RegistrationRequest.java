/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.coap.internal.directory.RefusedException.Kind;

/**
 * The query of a registration or of its update (RFC 9176, sections 5 and 5.3.1).
 *
 * @param values by name; a parameter without value is empty
 */
record RegistrationRequest(Map<String, String> values) {

    private static final int MAX_NAME = 63;
    private static final int MAX_PARAMETERS = 16;
    private static final int MAX_VALUE = 255;
    private static final long MAX_LIFETIME = 4_294_967_295L;
    private static final Set<String> OWN = Set.of("ep", "d", "lt", "base");

    static RegistrationRequest of(List<String> query) throws RefusedException {
        if (query.size() > MAX_PARAMETERS) {
            throw bad("more than " + MAX_PARAMETERS + " parameters are not taken");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String parameter : query) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            if (values.put(name, value) != null) {
                throw bad("'" + name + "' is given twice");
            } else if (value.length() > MAX_VALUE || !name.matches("[A-Za-z0-9._-]{1,63}")) {
                throw bad("a parameter is too long, or its name is none");
            }
        }
        return new RegistrationRequest(values);
    }

    private static RefusedException bad(String why) {
        return new RefusedException(Kind.BAD_REQUEST, why);
    }

    /** The endpoint's name. */
    String name() throws RefusedException {
        String name = text("ep");
        if (name.isEmpty()) {
            throw bad("the endpoint's name 'ep' is missing");
        }
        return name;
    }

    String sector() throws RefusedException {
        return text("d");
    }

    private String text(String key) throws RefusedException {
        String text = values.getOrDefault(key, "");
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_NAME
                || text.chars().anyMatch(Character::isISOControl)) {
            throw bad("'" + key + "' is longer than " + MAX_NAME + " bytes or has control characters");
        }
        return text;
    }

    Optional<Long> lifetime() throws RefusedException {
        String text = values.getOrDefault("lt", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        long seconds = text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
        if (seconds < 1 || seconds > MAX_LIFETIME) {
            throw bad("the lifetime 'lt' is not from 1 to " + MAX_LIFETIME + " seconds");
        }
        return Optional.of(seconds);
    }

    /** Where the resources are, when the request says so. A device speaks for its own address only. */
    Optional<URI> base(Registrant registrant) throws RefusedException {
        String text = values.getOrDefault("base", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        URI base;
        try {
            base = new URI(text);
        } catch (URISyntaxException e) {
            throw bad("'base' is no URI: " + e.getReason());
        }
        boolean coap = "coap".equals(base.getScheme()) || "coaps".equals(base.getScheme());
        if (!coap
                || base.getHost() == null
                || !base.getRawPath().isEmpty() && !base.getRawPath().equals("/")) {
            throw bad("'base' is not like coap://HOST:PORT");
        }
        String own = Addresses.host(registrant.from());
        if (!base.getHost().equals(own)) {
            throw new RefusedException(Kind.FORBIDDEN, "'base' is not the address " + own + " that this came from");
        }
        return Optional.of(Addresses.server(base.getScheme(), own, base.getPort()));
    }

    /** What else was said of the endpoint, such as its type {@code et}. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(OWN);
        return others;
    }
}
