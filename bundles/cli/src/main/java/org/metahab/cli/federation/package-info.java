/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Federated rounds: an experiment with simulated homes, and a coordinator outside the hub. */
@NullMarked
package org.metahab.cli.federation;

import org.jspecify.annotations.NullMarked;
