/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who caused an event, as openHAB writes it: a component's name, with {@code $actor} behind it where known, and
 * {@code =>} between the stations of a delegation, first station first.
 *
 * @param text the whole chain; empty when the bus says nothing
 */
public record Source(String text) {

    /** The bus says nothing. */
    public static final Source NONE = new Source("");

    /** The component that runs rules on the standalone host; its actor is the rule's uid. */
    public static final String RULES = "org.metahab.hub.runtime.rule";

    /** The component of REST calls, on openHAB 5.1 and later and on the standalone host; its actor is the user. */
    public static final String REST = "org.openhab.core.io.rest";

    private static final String DELEGATION = "=>";

    /** A component that acts for itself. */
    public static Source of(String component) {
        return new Source(component);
    }

    /** A component that acts for somebody: a user, a rule's uid, a channel's uid. */
    public static Source of(String component, String actor) {
        return new Source(actor.isEmpty() ? component : component + "$" + actor);
    }

    /** This source, passed on by a further component. */
    public Source via(Source next) {
        return text.isEmpty() ? next : new Source(text + DELEGATION + next.text);
    }

    /** Whether the bus says nothing. */
    public boolean isNone() {
        return text.isEmpty();
    }

    /** The stations of the delegation, the one who started it first; empty when the bus says nothing. */
    public List<Source> stations() {
        return isNone()
                ? List.of()
                : Arrays.stream(text.split(DELEGATION)).map(Source::new).toList();
    }

    /** The name of the last component, without its actor. */
    public String component() {
        String last = lastStation();
        int dollar = last.indexOf('$');
        return dollar < 0 ? last : last.substring(0, dollar);
    }

    /** For whom the last component acts, where it says so. */
    public Optional<String> actor() {
        String last = lastStation();
        int dollar = last.indexOf('$');
        return dollar < 0 ? Optional.empty() : Optional.of(last.substring(dollar + 1));
    }

    private String lastStation() {
        int at = text.lastIndexOf(DELEGATION);
        return at < 0 ? text : text.substring(at + DELEGATION.length());
    }
}
