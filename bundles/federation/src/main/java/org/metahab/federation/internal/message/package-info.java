/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What coordinator and participants say to each other, and where. */
@NullMarked
package org.metahab.federation.internal.message;

import org.jspecify.annotations.NullMarked;
