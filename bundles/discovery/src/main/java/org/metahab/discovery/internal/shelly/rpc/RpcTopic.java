/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.rpc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic of a device of the second or a later generation.
 *
 * @param prefix where its topics begin; may have several levels
 * @param kind what is told there
 * @param component whose status it is: {@code switch:0}; empty for the other kinds
 */
record RpcTopic(String prefix, Kind kind, String component) {

    /** What is told under a topic. */
    enum Kind {
        ONLINE,
        EVENTS,
        STATUS
    }

    static final String ONLINE = "/online";
    static final String EVENTS = "/events/rpc";
    static final String STATUS = "/status/";

    private static final Pattern FORM = Pattern.compile(
            "((?:[^/+#]{1,100}/){0,3}[^/+#]{1,100})/(?:(online)|(events/rpc)|status/([a-z][a-z0-9_]{0,30}(?::\\d{1,5})?))");

    static Optional<RpcTopic> parse(String topic) {
        Matcher form = FORM.matcher(topic);
        if (!form.matches() || topic.startsWith("shellies/")) {
            return Optional.empty();
        }
        String component = form.group(4);
        Kind kind = component != null ? Kind.STATUS : form.group(2) != null ? Kind.ONLINE : Kind.EVENTS;
        return Optional.of(new RpcTopic(form.group(1), kind, component == null ? "" : component));
    }
}
