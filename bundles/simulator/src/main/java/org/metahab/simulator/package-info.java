/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Households that live, and devices that speak MQTT and CoAP like real ones. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.simulator;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
