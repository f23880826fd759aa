/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

/**
 * What a name or key that isn't there evaluates to: an empty text that can be tested and defaulted, and nothing else.
 *
 * @param what how to name it in an error
 */
record Undefined(String what) {

    EvaluationException error() {
        return new EvaluationException(what + " is undefined");
    }

    /** All undefined values are alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Undefined;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
