/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import java.util.Map;
import java.util.Optional;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;

/**
 * Something that is so or not, and can only be read.
 *
 * @param key its attribute
 */
record FlagPoint(String key) implements Point {

    @Override
    public Optional<State> read(Map<?, ?> part) {
        return Point.number(part, key).map(value -> value != 0 ? OnOff.ON : OnOff.OFF);
    }

    @Override
    public Map<String, Number> write(Command command) {
        throw new IllegalArgumentException("it can only be read");
    }
}
