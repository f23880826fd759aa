/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.internal.mapping.StateParsers;

/**
 * The texts of a device for on and off.
 *
 * @param on to turn it on
 * @param off to turn it off
 * @param isOn that it is on
 * @param isOff that it is off
 */
record OnOffTexts(String on, String off, String isOn, String isOff) {

    /** Those of {@code payload_on}, {@code payload_off}, and {@code state_on}, {@code state_off} where they differ. */
    static OnOffTexts of(Settings settings) {
        String on = settings.payload("payload_on", "ON");
        String off = settings.payload("payload_off", "OFF");
        return new OnOffTexts(on, off, settings.payload("state_on", on), settings.payload("state_off", off));
    }

    StateParser parser() {
        return StateParsers.onOff(isOn, isOff);
    }
}
