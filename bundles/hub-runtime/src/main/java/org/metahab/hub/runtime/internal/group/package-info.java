/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The state of a group from the states of its members, kept while they change. */
@NullMarked
package org.metahab.hub.runtime.internal.group;

import org.jspecify.annotations.NullMarked;
