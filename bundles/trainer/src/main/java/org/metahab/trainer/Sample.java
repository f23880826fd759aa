/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.metahab.meta.RankedExamples;

/** Some of a stream of examples, each with the same chance to stay (Vitter 1985, algorithm R). */
final class Sample {

    private final int size;
    private final RandomGenerator random;
    private final List<RankedExamples> kept = new ArrayList<>();
    private int offered;

    Sample(int size, RandomGenerator random) {
        this.size = size;
        this.random = random;
    }

    /** The next of the stream, made only if it stays. */
    void offer(Supplier<RankedExamples> example) {
        int place = offered < size ? offered : random.nextInt(offered + 1);
        offered++;
        if (kept.size() < size) {
            kept.add(example.get());
        } else if (place < size) {
            kept.set(place, example.get());
        }
    }

    List<RankedExamples> kept() {
        return kept;
    }
}
