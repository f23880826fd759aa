/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that a part of a template sees. */
final class Scope {

    private final Run run;
    private final Variables variables;
    private final @Nullable Scope parent;
    private @Nullable Map<String, Object> names;

    Scope(Run run, Variables variables) {
        this(run, variables, null);
    }

    private Scope(Run run, Variables variables, @Nullable Scope parent) {
        this.run = run;
        this.variables = variables;
        this.parent = parent;
    }

    Scope inner() {
        return new Scope(run, variables, this);
    }

    Run run() {
        return run;
    }

    void set(String name, Object value) {
        if (names == null) {
            names = new HashMap<>();
        }
        names.put(name, value);
    }

    Object get(String name) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Object value = scope.names == null ? null : scope.names.get(name);
            if (value != null) {
                return value;
            }
        }
        Object value = variables.lookup(name);
        if (value == null) {
            value = Globals.find(name);
        }
        if (value == null && !Globals.whyNot(name).isEmpty()) {
            throw new EvaluationException(Globals.whyNot(name));
        }
        return value == null ? new Undefined("'" + name + "'") : value;
    }
}
