/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

/**
 * A way in which devices announce themselves, such as Home Assistant's MQTT discovery or CoRE link format.
 *
 * <p>Register one as a service and devices of its kind are found at each endpoint whose transport it speaks.
 */
public interface Convention {

    /** Its name: lower-case letters and digits; the first part of the uids of its things. */
    String id();

    /** Whether devices of this kind can be found over the transport. */
    boolean speaks(Transport transport);

    /**
     * How much say it has over a device that other conventions announce as well: the one with the highest number describes
     * it, the others add what that one leaves out. About 0 for descriptions made for other programs, 10 for a device's or
     * a bridge's own, 100 for a person's.
     */
    default int precedence() {
        return 0;
    }

    /** Begins to look for devices at one endpoint. */
    ConventionSession open(Endpoint endpoint);
}
