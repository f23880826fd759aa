/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

/**
 * Hears the states of an observed resource (RFC 7641), newest last, one at a time, on a thread that it may block
 * without harm to others; of notifications that wait, only the newest is kept.
 */
public interface CoapObserver {

    /** The resource has this state now. */
    void onState(CoapReply state);

    /** The server can't be reached or ended the observation; it is registered again until the handle is closed. */
    void onLost(String why);
}
