/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Checks;
import org.metahab.meta.internal.network.Inputs;
import org.metahab.meta.internal.tape.Algebra;
import org.metahab.meta.internal.tape.Objectives;
import org.metahab.meta.internal.tape.Rows;
import org.metahab.meta.internal.tape.Tape;
import org.metahab.meta.internal.tape.Variable;
import org.metahab.tensor.kernel.Kernels;

/**
 * The query loss of an embedding with a head, and its exact gradient. The examples of all tasks are embedded in one go.
 *
 * @param <A> the kind of array
 */
public final class EpisodeLoss<A> {
    private final TaskShape shape;
    private final Embedding embedding;
    private final Head head;
    private final Tape<A> tape;
    private final Rows<A> rows;

    public EpisodeLoss(TaskShape shape, Embedding embedding, Head head, Kernels<A> kernels) {
        this.shape = shape;
        this.embedding = embedding;
        this.head = head;
        this.tape = new Tape<>(kernels);
        this.rows = new Rows<>(tape);
    }

    /**
     * Adds ∂L/∂parameters, summed over tasks, to {@code gradient}.
     *
     * @param parameters the embedding's, then the head's
     * @return L, summed over tasks
     */
    public double accumulate(A parameters, List<Task> tasks, A gradient) {
        tape.begin(parameters, gradient);
        List<Episode> episodes = tasks.stream().map(this::episode).toList();
        int examples = episodes.stream().mapToInt(Episode::size).sum();
        Variable<A> inputs = tape.constant(examples, shape.inputs());
        int next = 0;
        for (Episode episode : episodes) {
            next = load(episode.support(), inputs, next);
            next = load(episode.query(), inputs, next);
        }
        Variable<A> embeddings = embedding.forward(tape, 0, inputs);
        Variable<A> sum = tape.constant(1, 1);
        int first = 0;
        for (Episode episode : episodes) {
            sum = new Algebra<>(tape).sum(sum, loss(episode, embeddings, first));
            first += episode.size();
        }
        tape.backward(sum, 1);
        return tape.number(sum);
    }

    /** A task whose examples are of this algorithm's kind and width. */
    private record Episode(RowExamples support, RowExamples query) {
        int size() {
            return support.size() + query.size();
        }
    }

    private Episode episode(Task task) {
        return new Episode(Checks.rows(task.support(), shape), Checks.rows(task.query(), shape));
    }

    private int load(RowExamples examples, Variable<A> inputs, int firstRow) {
        Inputs.load(examples, tape.kernels(), inputs.value(), firstRow * examples.inputs());
        return firstRow + examples.size();
    }

    private Variable<A> loss(Episode task, Variable<A> embeddings, int first) {
        int[] order = Support.order(task.support());
        Variable<A> supportRows =
                rows.select(embeddings, Arrays.stream(order).map(i -> first + i).toArray());
        int firstQuery = first + task.support().size();
        Variable<A> queries = rows.select(
                embeddings,
                IntStream.range(firstQuery, firstQuery + task.query().size()).toArray());
        Support<A> support = Support.of(tape, task.support().select(order), supportRows);
        int offset = embedding.parameterCount();
        Variable<A> reading = head.read(tape, offset, support);
        Variable<A> answers = head.answer(tape, offset, support, reading, queries);
        if (task.query() instanceof LabelledExamples query) {
            int[] slotOfLabel = Support.slotOfLabel((LabelledExamples) task.support());
            int[] truth = IntStream.range(0, query.size())
                    .map(i -> slotOfLabel[query.label(i)])
                    .toArray();
            return head.loss(tape, offset, answers, truth);
        }
        return new Objectives<>(tape).squaredError(answers, Support.values(tape, (ValuedExamples) task.query()));
    }
}
