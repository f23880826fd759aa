/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

/**
 * Something in a file that can't be read.
 *
 * @param position where
 * @param message what, and what is expected instead
 */
record Problem(Position position, String message) {}
