/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

/** A device's topics; all begin with its account, for which alone it may speak. */
final class Topics {

    /** Where the hub tells that it has started, so that devices announce themselves again. */
    static final String HUB_STATUS = "homeassistant/status";

    static final String ONLINE = "online";
    static final String OFFLINE = "offline";

    private Topics() {}

    static String state(Appliance appliance) {
        return appliance.id() + "/state";
    }

    static String command(Appliance appliance) {
        return appliance.id() + "/set";
    }

    static String availability(Appliance appliance) {
        return appliance.id() + "/available";
    }
}
