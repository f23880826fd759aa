/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.util.List;

/** The hub as resource directory (RFC 9176): the devices that registered with it. Safe for use by several threads. */
public interface EndpointDirectory {

    /** Those whose lifetime is not over. */
    List<RegisteredEndpoint> endpoints();

    /** Is told at once of those that there are, and then of each change, until closed. */
    Watch watch(Watcher watcher);

    /** Hears of registrations, one at a time, on a thread that must not be blocked. */
    interface Watcher {

        /** A device registered, or changed its links or address: it replaces what was known under its name. */
        void onRegistered(RegisteredEndpoint endpoint);

        /** A device took back its registration, or let its lifetime pass. */
        void onRemoved(RegisteredEndpoint endpoint);
    }

    /** Something that can be ended. */
    interface Watch extends AutoCloseable {

        @Override
        void close();
    }
}
