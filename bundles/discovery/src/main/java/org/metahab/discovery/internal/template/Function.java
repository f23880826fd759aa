/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

/** Something that a template can call. */
@FunctionalInterface
interface Function {

    Object call(Arguments arguments);
}
