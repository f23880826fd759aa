/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import org.metahab.meta.training.TrainingListener;

/** Watches a whole training: first the homes live, then the learner learns. Called by one thread at a time. */
public interface TrainerProgress extends TrainingListener {

    /** So many homes have been lived through. */
    void lived(int done, int all);
}
