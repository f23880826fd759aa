/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The resource directory of RFC 9176: its rules apart from the resources that serve it. */
@NullMarked
package org.metahab.coap.internal.directory;

import org.jspecify.annotations.NullMarked;
