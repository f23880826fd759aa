/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The values of single resources: read in the formats that devices use, written as they want them. */
@NullMarked
package org.metahab.discovery.internal.payload;

import org.jspecify.annotations.NullMarked;
