/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Foreseeing what people do next: what every method has in common, how it is judged, and the two simplest methods that
 * others are compared with.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.habit.foresight;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
