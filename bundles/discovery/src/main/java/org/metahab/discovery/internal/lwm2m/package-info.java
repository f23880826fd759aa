/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** LwM2M objects, as IPSO and OMA define them, read and written over plain CoAP. */
@NullMarked
package org.metahab.discovery.internal.lwm2m;

import org.jspecify.annotations.NullMarked;
