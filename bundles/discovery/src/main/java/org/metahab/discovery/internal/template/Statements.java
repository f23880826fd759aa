/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of a template. */
final class Statements {

    private Statements() {}

    record Block(List<Statement> statements) implements Statement {
        @Override
        public Flow render(Scope scope, StringBuilder out) {
            for (Statement statement : statements) {
                Flow flow = statement.render(scope, out);
                if (flow != Flow.NEXT) {
                    return flow;
                }
            }
            return Flow.NEXT;
        }
    }

    record Text(String text) implements Statement {
        @Override
        public Flow render(Scope scope, StringBuilder out) {
            return write(text, out);
        }
    }

    record Print(Expression expression) implements Statement {
        @Override
        public Flow render(Scope scope, StringBuilder out) {
            return write(Python.text(expression.evaluate(scope)), out);
        }
    }

    private static Statement.Flow write(String text, StringBuilder out) {
        if (out.length() + text.length() > Run.MAX_OUTPUT) {
            throw new EvaluationException("the output is longer than " + Run.MAX_OUTPUT + " characters");
        }
        out.append(text);
        return Statement.Flow.NEXT;
    }

    record Jump(Flow flow) implements Statement {
        @Override
        public Flow render(Scope scope, StringBuilder out) {
            return flow;
        }
    }

    record If(List<Expression> conditions, List<Statement> branches, Statement otherwise) implements Statement {
        @Override
        public Flow render(Scope scope, StringBuilder out) {
            for (int i = 0; i < conditions.size(); i++) {
                if (Python.truth(conditions.get(i).evaluate(scope))) {
                    return branches.get(i).render(scope, out);
                }
            }
            return otherwise.render(scope, out);
        }
    }

    /** Names that take a value: one, or several that take the parts of a tuple. */
    record Target(int position, List<String> names, Optional<String> attribute) {
        void assign(Scope scope, Object value) {
            if (attribute.isPresent()) {
                assignAttribute(scope, names.get(0), attribute.get(), value);
            } else if (names.size() == 1) {
                scope.set(names.get(0), value);
            } else {
                List<Object> parts = Python.iterate(value);
                if (parts.size() != names.size()) {
                    scope.run().at(position);
                    throw new EvaluationException(names.size() + " names can't take " + parts.size() + " values");
                }
                for (int i = 0; i < names.size(); i++) {
                    scope.set(names.get(i), parts.get(i));
                }
            }
        }

        private void assignAttribute(Scope scope, String name, String member, Object value) {
            scope.run().at(position);
            if (!(scope.get(name) instanceof Namespace namespace)) {
                throw new EvaluationException("'" + name + "' is no namespace, so its attributes can't be set");
            }
            namespace.set(member, value);
        }
    }

    record Assign(Target target, Expression value) implements Statement {
        @Override
        public Flow render(Scope scope, StringBuilder out) {
            target.assign(scope, value.evaluate(scope));
            return Flow.NEXT;
        }
    }

    record AssignBlock(Target target, Statement body) implements Statement {
        @Override
        public Flow render(Scope scope, StringBuilder out) {
            StringBuilder text = new StringBuilder();
            body.render(scope.inner(), text);
            target.assign(scope, text.toString());
            return Flow.NEXT;
        }
    }

    record For(
            int position,
            Target target,
            Expression source,
            Optional<Expression> condition,
            Statement body,
            Statement otherwise)
            implements Statement {
        @Override
        public Flow render(Scope scope, StringBuilder out) {
            Object value = source.evaluate(scope);
            scope.run().at(position);
            List<Object> items = wanted(scope, Python.iterate(value));
            for (int i = 0; i < items.size(); i++) {
                scope.run().step();
                Scope inner = scope.inner();
                inner.set("loop", loop(i, items));
                target.assign(inner, items.get(i));
                if (body.render(inner, out) == Flow.BREAK) {
                    break;
                }
            }
            return items.isEmpty() ? otherwise.render(scope, out) : Flow.NEXT;
        }

        private List<Object> wanted(Scope scope, List<Object> items) {
            if (condition.isEmpty()) {
                return items;
            }
            List<Object> wanted = new ArrayList<>();
            for (Object item : items) {
                scope.run().step();
                Scope inner = scope.inner();
                target.assign(inner, item);
                if (Python.truth(condition.get().evaluate(inner))) {
                    wanted.add(item);
                }
            }
            return wanted;
        }

        private static Map<String, Object> loop(int index, List<Object> items) {
            int size = items.size();
            Function cycle = given -> given.positional().get(index % given.size());
            Map<String, Object> loop = new HashMap<>(Map.of(
                    "index",
                    index + 1L,
                    "index0",
                    (long) index,
                    "first",
                    index == 0,
                    "last",
                    index == size - 1,
                    "length",
                    (long) size,
                    "revindex",
                    (long) size - index,
                    "revindex0",
                    size - index - 1L,
                    "cycle",
                    cycle));
            if (index > 0) {
                loop.put("previtem", items.get(index - 1));
            }
            if (index + 1 < size) {
                loop.put("nextitem", items.get(index + 1));
            }
            return loop;
        }
    }

    /** What is set inside stays inside. */
    record Inner(Statement body) implements Statement {
        @Override
        public Flow render(Scope scope, StringBuilder out) {
            return body.render(scope.inner(), out);
        }
    }

    record Do(Expression expression) implements Statement {
        @Override
        public Flow render(Scope scope, StringBuilder out) {
            Python.typeName(expression.evaluate(scope));
            return Flow.NEXT;
        }
    }

    /**
     * A function written as a template.
     *
     * @param names of its arguments
     * @param defaults of those that may be left out
     */
    record Macro(String name, List<String> names, List<Optional<Expression>> defaults, Statement body)
            implements Statement {
        @Override
        public Flow render(Scope scope, StringBuilder out) {
            Function function = given -> call(scope, given);
            scope.set(name, function);
            return Flow.NEXT;
        }

        private Object call(Scope scope, Arguments given) {
            Scope inner = scope.inner();
            for (int i = 0; i < names.size(); i++) {
                String argument = names.get(i);
                Object otherwise = defaults.get(i).isPresent()
                        ? defaults.get(i).get().evaluate(scope)
                        : new Undefined("'" + argument + "'");
                inner.set(argument, given.get(i, argument, otherwise));
            }
            StringBuilder text = new StringBuilder();
            given.run().enter();
            body.render(inner, text);
            given.run().leave();
            return text.toString();
        }
    }
}
