/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The arithmetic of federated rounds: many parties improve a prior without showing what they learnt it from.
 *
 * <p>In a round each party trains the prior a little on its own tasks ({@link org.metahab.meta.federated.LocalTraining}), cuts
 * the difference off at a length and adds noise ({@link org.metahab.meta.federated.PrivateDelta}). Differences are added up in
 * small groups by {@linkplain org.metahab.meta.federated.secure secure sums}; sums that are too long are dropped
 * ({@link org.metahab.meta.federated.NormBound}), the others joined so that a minority of them does little harm
 * ({@link org.metahab.meta.federated.RobustMean}), and the prior makes a step ({@link
 * org.metahab.meta.federated.PriorStep}). {@link org.metahab.meta.federated.RenyiAccountant} says what it costs in privacy.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta.federated;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
