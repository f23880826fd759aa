/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** OCF devices, read only. */
@NullMarked
package org.metahab.discovery.internal.ocf;

import org.jspecify.annotations.NullMarked;
