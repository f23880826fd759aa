/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

import java.util.List;
import java.util.Optional;

/**
 * How to tell whether a channel can be used.
 *
 * @param mode how several signals count together
 * @param signals what tells; empty when only the endpoint tells
 */
public record Availability(Mode mode, List<Signal> signals) {

    /** Available while its endpoint can be reached. */
    public static final Availability OF_ENDPOINT = new Availability(Mode.ALL, List.of());

    public Availability {
        signals = List.copyOf(signals);
    }

    /** How several signals count together. */
    public enum Mode {
        ALL,
        ANY,
        /** The one that spoke last. */
        LATEST,
        /** None that spoke may say no; those that are silent don't count. */
        UNLESS_DENIED
    }

    /** One message that tells whether something is there. Stateless. */
    public interface Signal {

        /** Where it is heard. */
        Interest input();

        /** Whether it is there; empty when the message doesn't say. */
        Optional<Boolean> read(Message message);
    }
}
