/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Expressions that give values: literals, names, parts of values, calls. */
final class Operands {

    private Operands() {}

    record Constant(Object value) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            return value;
        }
    }

    record Name(int position, String name) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.run().at(position);
            return scope.get(name);
        }
    }

    record ListOf(List<Expression> items, boolean tuple) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            List<Object> values = new ArrayList<>(items.size());
            for (Expression item : items) {
                values.add(item.evaluate(scope));
            }
            return tuple ? new Tuple(values) : values;
        }
    }

    record DictOf(List<Expression> keys, List<Expression> values) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                map.put(Python.key(keys.get(i).evaluate(scope)), values.get(i).evaluate(scope));
            }
            return map;
        }
    }

    record Attribute(int position, Expression of, String name) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = of.evaluate(scope);
            scope.run().at(position);
            return Parts.attribute(value, name);
        }
    }

    record Subscript(int position, Expression of, Expression key) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = of.evaluate(scope);
            Object at = key.evaluate(scope);
            scope.run().at(position);
            return Parts.item(value, at);
        }
    }

    record Slice(
            int position,
            Expression of,
            Optional<Expression> from,
            Optional<Expression> until,
            Optional<Expression> step)
            implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = of.evaluate(scope);
            scope.run().at(position);
            return Parts.slice(value, bound(from, scope), bound(until, scope), bound(step, scope));
        }

        private static Optional<Integer> bound(Optional<Expression> bound, Scope scope) {
            return bound.map(b -> b.evaluate(scope))
                    .filter(value -> value != Python.NONE)
                    .map(Numbers::index);
        }
    }

    /** The written arguments of a call. */
    record CallArguments(List<Expression> positional, Map<String, Expression> named) {
        Arguments evaluate(Scope scope) {
            List<Object> values = new ArrayList<>(positional.size());
            for (Expression argument : positional) {
                values.add(argument.evaluate(scope));
            }
            return withNamed(scope, values);
        }

        Arguments evaluate(Scope scope, Object first) {
            List<Object> values = new ArrayList<>(positional.size() + 1);
            values.add(first);
            for (Expression argument : positional) {
                values.add(argument.evaluate(scope));
            }
            return withNamed(scope, values);
        }

        private Arguments withNamed(Scope scope, List<Object> values) {
            if (named.isEmpty()) {
                return new Arguments(scope.run(), values, Map.of());
            }
            Map<String, Object> byName = new LinkedHashMap<>();
            named.forEach((name, argument) -> byName.put(name, argument.evaluate(scope)));
            return new Arguments(scope.run(), values, byName);
        }
    }

    record Call(int position, Expression function, CallArguments arguments) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object target = function.evaluate(scope);
            Arguments given = arguments.evaluate(scope);
            scope.run().at(position);
            if (target instanceof Function callable) {
                return callable.call(given);
            }
            Python.requireDefined(target);
            throw new EvaluationException(Python.typeName(target) + " can't be called");
        }
    }

    record FilterCall(int position, Expression input, Function filter, CallArguments arguments) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = input.evaluate(scope);
            Arguments given = arguments.evaluate(scope, value);
            scope.run().at(position);
            return filter.call(given);
        }
    }

    record TestCall(int position, Expression input, Function test, CallArguments arguments, boolean negated)
            implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = input.evaluate(scope);
            Arguments given = arguments.evaluate(scope, value);
            scope.run().at(position);
            return Python.truth(test.call(given)) != negated;
        }
    }
}
