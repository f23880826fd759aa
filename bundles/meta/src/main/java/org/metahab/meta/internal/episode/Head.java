/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.metahab.meta.internal.tape.Objectives;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/** Answers queries about a support set, both embedded. Immutable. */
public interface Head {

    /** How many parameters there are. */
    int parameterCount();

    /** Fills in starting parameters. */
    void initialise(RandomGenerator random, float[] parameters, int offset);

    /** What this head is made of, beyond the embedding. */
    Map<String, String> options();

    /**
     * What of the support set can be calculated before a query is known; by default its embeddings.
     *
     * @param offset where this head's parameters begin
     */
    default <A> Variable<A> read(Tape<A> tape, int offset, Support<A> support) {
        return support.rows();
    }

    /**
     * Answers.
     *
     * @param offset where this head's parameters begin
     * @param reading of the same support set
     * @param queries one a row
     * @return in classification a logit for each query and slot, in regression the estimated values for each query
     */
    <A> Variable<A> answer(Tape<A> tape, int offset, Support<A> support, Variable<A> reading, Variable<A> queries);

    /** The loss of answers to be classified; by default the softmax's cross-entropy. */
    default <A> Variable<A> loss(Tape<A> tape, int offset, Variable<A> answers, int... truth) {
        return new Objectives<>(tape).crossEntropy(answers, truth);
    }
}
