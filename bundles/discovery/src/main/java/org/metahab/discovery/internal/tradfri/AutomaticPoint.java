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

/** Whether an air purifier decides for itself how fast it turns. */
record AutomaticPoint() implements Point {

    private static final int AUTOMATIC = 1;
    private static final int MIDDLE = 10;

    @Override
    public Optional<State> read(Map<?, ?> part) {
        return Point.number(part, Keys.PURIFIER_MODE).map(mode -> mode == AUTOMATIC ? OnOff.ON : OnOff.OFF);
    }

    @Override
    public Map<String, Number> write(Command command) {
        if (command instanceof OnOff value) {
            return Map.of(Keys.PURIFIER_MODE, value == OnOff.ON ? AUTOMATIC : MIDDLE);
        }
        throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
    }
}
