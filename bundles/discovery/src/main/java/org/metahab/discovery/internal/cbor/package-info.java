/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reads CBOR (RFC 8949) into the values that JSON is read into. */
@NullMarked
package org.metahab.discovery.internal.cbor;

import org.jspecify.annotations.NullMarked;
