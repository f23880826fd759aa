/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** The convention as tests use it: at its usual prefix, and always at the same moment. */
public final class HomeAssistant {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 2, 7, 0, 0, 0, ZoneOffset.UTC);

    private HomeAssistant() {}

    /** @param greets whether devices are greeted */
    public static HomeAssistantConvention convention(boolean greets) {
        return new HomeAssistantConvention(List.of("homeassistant"), greets, () -> NOW);
    }
}
