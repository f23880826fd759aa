/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Californium behind the API, one component for the client and one for the server. */
@NullMarked
package org.metahab.coap.internal;

import org.jspecify.annotations.NullMarked;
