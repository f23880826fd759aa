/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.List;

/** Expressions that combine values. */
final class Operators {

    private Operators() {}

    record And(Expression left, Expression right) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = left.evaluate(scope);
            return Python.truth(value) ? right.evaluate(scope) : value;
        }
    }

    record Or(Expression left, Expression right) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = left.evaluate(scope);
            return Python.truth(value) ? value : right.evaluate(scope);
        }
    }

    record Not(Expression of) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            return !Python.truth(of.evaluate(scope));
        }
    }

    record Sign(int position, boolean negative, Expression of) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = of.evaluate(scope);
            scope.run().at(position);
            return negative ? Arithmetic.negate(value) : Arithmetic.add(0L, value);
        }
    }

    record Binary(int position, String operator, Expression left, Expression right) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object a = left.evaluate(scope);
            Object b = right.evaluate(scope);
            scope.run().at(position);
            return switch (operator) {
                case "+" -> Arithmetic.add(a, b);
                case "-" -> Arithmetic.subtract(a, b);
                case "*" -> Arithmetic.multiply(a, b);
                case "/" -> Arithmetic.divide(a, b);
                case "//" -> Arithmetic.floorDivide(a, b);
                case "%" -> Arithmetic.modulo(a, b);
                case "**" -> Arithmetic.power(a, b);
                default -> throw new IllegalStateException("Unknown operator " + operator);
            };
        }
    }

    record Concatenation(List<Expression> parts) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            StringBuilder text = new StringBuilder();
            for (Expression part : parts) {
                text.append(Python.text(part.evaluate(scope)));
            }
            return Run.checkLength(text.toString());
        }
    }

    /** {@code a < b <= c}: each neighbour pair must hold. */
    record Comparison(int position, Expression first, List<String> operators, List<Expression> others)
            implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object left = first.evaluate(scope);
            for (int i = 0; i < operators.size(); i++) {
                Object right = others.get(i).evaluate(scope);
                scope.run().at(position);
                if (!holds(operators.get(i), left, right)) {
                    return false;
                }
                left = right;
            }
            return true;
        }
    }

    static boolean holds(String operator, Object a, Object b) {
        return switch (operator) {
            case "==" -> Python.equal(a, b);
            case "!=" -> !Python.equal(a, b);
            case "in" -> Python.contains(b, a);
            case "not in" -> !Python.contains(b, a);
            case "<" -> Python.compare(a, b).filter(order -> order < 0).isPresent();
            case "<=" -> Python.compare(a, b).filter(order -> order <= 0).isPresent();
            case ">" -> Python.compare(a, b).filter(order -> order > 0).isPresent();
            case ">=" -> Python.compare(a, b).filter(order -> order >= 0).isPresent();
            default -> throw new IllegalStateException("Unknown comparison " + operator);
        };
    }

    record Conditional(Expression condition, Expression then, Expression otherwise) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            return (Python.truth(condition.evaluate(scope)) ? then : otherwise).evaluate(scope);
        }
    }
}
