/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

/** A compiled expression. */
interface Expression {

    Object evaluate(Scope scope);
}
