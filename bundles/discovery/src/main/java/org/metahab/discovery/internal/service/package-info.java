/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The discovery engine as a service of the hub, with its configuration. */
@NullMarked
package org.metahab.discovery.internal.service;

import org.jspecify.annotations.NullMarked;
