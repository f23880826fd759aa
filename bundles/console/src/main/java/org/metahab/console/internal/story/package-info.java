/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The demo's story: what happens in the house, as lines on the terminal that a newcomer understands. */
@NullMarked
package org.metahab.console.internal.story;

import org.jspecify.annotations.NullMarked;
