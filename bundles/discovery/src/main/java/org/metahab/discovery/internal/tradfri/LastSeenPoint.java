/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.State;

/** When the gateway heard of the device last, in seconds since 1970. */
record LastSeenPoint() implements Point {

    private static final long LATEST = 32_503_680_000L;

    @Override
    public Optional<State> read(Map<?, ?> part) {
        return part.get(Keys.LAST_SEEN) instanceof Long seconds && seconds > 0 && seconds < LATEST
                ? Optional.of(new DateTime(Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC)))
                : Optional.empty();
    }

    @Override
    public Map<String, Number> write(Command command) {
        throw new IllegalArgumentException("it can only be read");
    }
}
