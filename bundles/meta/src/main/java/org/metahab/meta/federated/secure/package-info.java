/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Sums that nobody can look into: several parties each have a vector, and a coordinator learns the sum of the vectors of
 * those who stayed, and nothing else of any of them.
 *
 * <p>The protocol is that of Bonawitz et al., "Practical Secure Aggregation for Privacy-Preserving Machine Learning", CCS
 * 2017, for a coordinator that is curious but keeps to it. Every two members of a {@link
 * org.metahab.meta.federated.secure.Group} agree on a mask that one adds and the other takes away; each adds a mask of its
 * own; and the seeds of all masks are shared among the members, so that what those who dropped out left behind can be taken
 * away. There is no transport here: what a method gives is carried to who needs it.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta.federated.secure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
