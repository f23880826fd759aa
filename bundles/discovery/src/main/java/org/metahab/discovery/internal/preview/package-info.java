/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What a preview stands on: a hub in memory, links that send nothing, all conventions. */
@NullMarked
package org.metahab.discovery.internal.preview;

import org.jspecify.annotations.NullMarked;
