/**
 * Learning from a few examples: tasks, learners and what they have in common.
 *
 * <p>The vocabulary is the field's. A {@link org.metahab.meta.Task} has a support set to learn from and a query set to be
 * judged by. A {@link org.metahab.meta.MetaLearner} is an algorithm; with a vector of meta-learnt parameters (a
 * <em>prior</em>) it is a {@link org.metahab.meta.Learner}. A learner {@linkplain
 * org.metahab.meta.Learner#adapt(Examples) adapts} to a support set without ever changing itself, which gives an
 * {@link org.metahab.meta.Adapted} that predicts and goes on learning one example at a time.
 *
 * <pre>{@code
 * Learner learner = Learners.builtIn().learner(prior);
 * Adapted adapted = learner.adapt(LabelledExamples.of(inputs, labels));
 * Prediction prediction = adapted.predict(input);
 * adapted.learn(LabelledExamples.of(input, label));
 * }</pre>
 *
 * <p>Everything random is seeded: the same seed, tasks and machine give the same numbers, bit for bit, whatever the number
 * of threads.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
