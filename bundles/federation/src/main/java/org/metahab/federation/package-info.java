/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Exchange of priors between hubs over MQTT: what a coordinator and a participant can be told, and what they tell.
 *
 * <p>A coordinator announces rounds; participants join, train the prior on their own tasks, and send masked, noised
 * differences of which the coordinator learns only sums. No event, item or example ever leaves a participant.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.federation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
