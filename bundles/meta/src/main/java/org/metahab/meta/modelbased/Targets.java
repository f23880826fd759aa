/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.modelbased;

import org.metahab.meta.TaskShape;
import org.metahab.meta.internal.episode.Support;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;

/**
 * What a network that reads examples is told about each: its values; or, in classification, whether it is of the class in
 * question, for each class in turn.
 *
 * @param values how many values an example has; 0 in classification
 */
record Targets(int values) {

    static Targets of(TaskShape shape) {
        return new Targets(shape instanceof TaskShape.Regression regression ? regression.outputs() : 0);
    }

    boolean classify() {
        return values == 0;
    }

    /** How many numbers the network is told. */
    int width() {
        return classify() ? 1 : values;
    }

    /** How often the network runs: once for each class. */
    int turns(Support<?> support) {
        return classify() ? support.ways() : 1;
    }

    /** What is told of one example, a row for each turn. */
    <A> Variable<A> of(Tape<A> tape, Support<A> support, int example) {
        Variable<A> told = tape.constant(turns(support), width());
        if (classify()) {
            tape.kernels().set(told.value(), support.slots()[example], 1);
        } else {
            tape.kernels().copy(support.values().value(), example * values, told.value(), 0, values);
        }
        return told;
    }
}
