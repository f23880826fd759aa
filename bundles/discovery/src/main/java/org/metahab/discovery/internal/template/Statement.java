/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

/** A compiled part of a template that writes output. */
interface Statement {

    /** How the rendering goes on. */
    enum Flow {
        NEXT,
        BREAK,
        CONTINUE
    }

    Flow render(Scope scope, StringBuilder out);
}
