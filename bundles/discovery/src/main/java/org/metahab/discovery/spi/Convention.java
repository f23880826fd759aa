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

    /** Begins to look for devices at one endpoint. */
    ConventionSession open(Endpoint endpoint);
}
