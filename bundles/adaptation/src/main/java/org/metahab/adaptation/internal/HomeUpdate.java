/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.internal.control.LearningFilter;
import org.metahab.habit.Observation;
import org.metahab.habit.candidate.CandidateSchema;
import org.metahab.habit.candidate.CandidateStatistics;
import org.metahab.habit.candidate.Repertoire;
import org.metahab.habit.stream.HabitStream;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubHistory;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.federated.LocalTraining;
import org.metahab.meta.federated.LocalUpdate;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Trains a prior on what people did in this home, as its history tells; what is excluded from learning counts as not
 * done. Does nothing until it is asked, and keeps nothing afterwards.
 */
@Component(configurationPid = AdaptationConfig.PID)
public final class HomeUpdate implements LocalUpdate {

    private static final FeatureSchema SCHEMA = new FeatureSchema(CandidateSchema.ID, CandidateSchema.VERSION);
    private static final TaskShape.Ranking SHAPE =
            new TaskShape.Ranking(CandidateSchema.CANDIDATE, CandidateSchema.MOMENT);
    private static final LocalTraining TRAINING = LocalTraining.DEFAULT;
    private static final int MOST_EXAMPLES = 400;
    private static final int LEAST_EXAMPLES = 30;
    private static final int QUERIES = 10;

    private final AdaptationConfig config;
    private final Hub hub;
    private final HubClock clock;
    private final HubHistory history;
    private final Control control;

    @Activate
    public HomeUpdate(
            AdaptationConfig config,
            @Reference Hub hub,
            @Reference HubClock clock,
            @Reference HubHistory history,
            @Reference Control control) {
        this.config = config;
        this.hub = hub;
        this.clock = clock;
        this.history = history;
        this.control = control;
    }

    @Override
    public Set<FeatureSchema> schemas() {
        return Set.of(SCHEMA);
    }

    @Override
    public Optional<float[]> delta(Prior prior, long seed) {
        if (!prior.schema().equals(SCHEMA) || !prior.architecture().shape().equals(SHAPE)) {
            throw new IllegalArgumentException(
                    prior + " cannot be trained here; this home trains priors for " + SCHEMA);
        }
        MetaLearner algorithm = Learners.builtIn().metaLearner(prior.architecture());
        RankedExamples examples = examples();
        if (examples.size() < LEAST_EXAMPLES) {
            return Optional.empty();
        }
        return Optional.of(TRAINING.delta(algorithm, prior.parameters(), random -> draw(examples, random), seed));
    }

    /** What a home showed before is in the numbers of the examples, so the support set is there in name only. */
    private static Task draw(RankedExamples examples, RandomGenerator random) {
        int[] queries = random.ints(QUERIES, 0, examples.size()).toArray();
        return new Task(examples.select(queries[0]), examples.select(queries));
    }

    private RankedExamples examples() {
        Repertoire repertoire = new Repertoire(hub::item);
        List<Exclusion> exclusions = control.exclusions();
        LearningFilter filter = new LearningFilter(() -> exclusions, hub::item);
        repertoire.know(filter.learnt(hub.items()));
        CandidateStatistics statistics = new CandidateStatistics(repertoire, hub::item);
        ArrayDeque<RankedExamples> latest = new ArrayDeque<>();
        HabitStream stream =
                new HabitStream(OptionsReader.read(config).stream(), clock.zone(), hub::item, observation -> {
                    if (observation instanceof Observation.Action action && filter.learns(action)) {
                        keep(repertoire, statistics, action, latest);
                    }
                });
        Instant now = clock.instant();
        history.read(now.minus(Duration.ofDays(config.historyDays())), now, event -> {
            if (filter.hears(event)) {
                stream.accept(event);
            }
        });
        stream.advance(now);
        return latest.stream().reduce(RankedExamples.empty(SHAPE), RankedExamples::and);
    }

    private static void keep(
            Repertoire repertoire,
            CandidateStatistics statistics,
            Observation.Action action,
            ArrayDeque<RankedExamples> latest) {
        int label = repertoire.label(action.action());
        if (label >= 0) {
            float[] row = statistics.candidates(action.situation()).row();
            latest.add(RankedExamples.of(SHAPE, row, label));
            if (latest.size() > MOST_EXAMPLES) {
                latest.removeFirst();
            }
        }
        if (repertoire.add(action.action()) >= 0) {
            statistics.learn(action.situation(), action.action());
        }
    }
}
