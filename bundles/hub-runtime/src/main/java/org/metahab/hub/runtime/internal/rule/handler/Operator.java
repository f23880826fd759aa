/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

/** How two values are compared. */
enum Operator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST;

    /** Reads the operator's sign, or its name in {@code core.GenericCompareCondition}. */
    static Operator of(String text) {
        return switch (text) {
            case "=", "==", "eq", "equals" -> EQUAL;
            case "!=" -> NOT_EQUAL;
            case "<", "lt" -> LESS;
            case "<=", "=<", "lte" -> AT_MOST;
            case ">", "gt" -> GREATER;
            case ">=", "=>", "gte" -> AT_LEAST;
            default -> throw new IllegalArgumentException("'" + text + "' is no operator");
        };
    }

    boolean isEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    /** @param order negative, zero or positive, as of {@link Comparable#compareTo} */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
