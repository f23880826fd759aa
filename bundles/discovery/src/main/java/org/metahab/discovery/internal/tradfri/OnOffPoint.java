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

/** On and off. */
record OnOffPoint() implements Point {

    @Override
    public Optional<State> read(Map<?, ?> part) {
        return Point.number(part, Keys.ON).map(on -> on != 0 ? OnOff.ON : OnOff.OFF);
    }

    @Override
    public Map<String, Number> write(Command command) {
        if (command instanceof OnOff value) {
            return Map.of(Keys.ON, value == OnOff.ON ? 1 : 0);
        }
        throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
    }
}
