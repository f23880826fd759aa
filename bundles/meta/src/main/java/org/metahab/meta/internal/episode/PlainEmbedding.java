/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/** Inputs as they are. */
public record PlainEmbedding(int outputs) implements Embedding {

    @Override
    public int parameterCount() {
        return 0;
    }

    @Override
    public void initialise(RandomGenerator random, float[] parameters, int offset) {}

    @Override
    public <A> Variable<A> forward(Tape<A> tape, int offset, Variable<A> inputs) {
        return inputs;
    }

    @Override
    public Map<String, String> options() {
        return Map.of();
    }
}
