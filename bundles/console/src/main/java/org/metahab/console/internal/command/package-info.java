/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The {@code metahab:} commands of the Karaf shell, one class a command. */
@NullMarked
package org.metahab.console.internal.command;

import org.jspecify.annotations.NullMarked;
