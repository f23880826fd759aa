/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Suggestions as CoAP resources. */
@NullMarked
package org.metahab.feedback.internal.coap;

import org.jspecify.annotations.NullMarked;
