/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Property
    void staysBetweenHalfAndWholeOfADoublingWait(@ForAll long seed) {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(seed));
        for (long base = 500; base < 100_000; base *= 2) {
            long expected = Math.min(base, 30_000);
            assertThat(backoff.next()).isBetween(Duration.ofMillis(expected / 2), Duration.ofMillis(expected));
        }
    }

    @Test
    void beginsAnewAfterReset() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(1));
        for (int i = 0; i < 10; i++) {
            backoff.next();
        }
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void isNotTheSameForTwoClients() {
        Backoff one = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(1));
        Backoff other = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(2));
        assertThat(one.next()).isNotEqualTo(other.next());
    }
}
