/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import java.util.Optional;
import java.util.Set;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;

/**
 * What a party has to add to a prior. Whoever holds tasks offers it as a service; whoever exchanges priors uses it, and never
 * sees a task.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface LocalUpdate {

    /** The schemas of priors that can be trained here. */
    Set<FeatureSchema> schemas();

    /**
     * Trains a prior on the tasks of here. May take seconds.
     *
     * @param seed decides everything random
     * @return the trained parameters less those of the prior, neither cut off nor noised; empty while there are too few
     *     tasks
     * @throws IllegalArgumentException if the prior is not of {@link #schemas()}, or its learner is not known
     */
    Optional<float[]> delta(Prior prior, long seed);
}
