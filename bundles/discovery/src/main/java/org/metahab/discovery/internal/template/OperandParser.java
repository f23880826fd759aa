/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.template.Operands.CallArguments;
import org.metahab.discovery.internal.template.Token.Kind;

/** Parses literals, names, parts of values, calls, filters and tests. */
final class OperandParser {

    private static final Set<String> NOT_AN_ARGUMENT = Set.of("else", "or", "and", "is", "if", "in", "not");
    private static final CallArguments NO_ARGUMENTS = new CallArguments(List.of(), Map.of());

    private final Cursor cursor;
    private final ExpressionParser expressions;

    OperandParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    Expression primary() throws SyntaxException {
        Token token = cursor.peek();
        switch (token.kind()) {
            case NAME -> {
                cursor.next();
                return name(token);
            }
            case STRING -> {
                return string();
            }
            case INTEGER -> {
                cursor.next();
                return new Operands.Constant(whole(token));
            }
            case FLOAT -> {
                cursor.next();
                return new Operands.Constant(Double.valueOf(token.text()));
            }
            case OPERATOR -> {
                return bracketed(token);
            }
            default -> throw cursor.unexpected("an expression");
        }
    }

    private static Object whole(Token token) throws SyntaxException {
        if (token.text().length() > 400) {
            throw new SyntaxException(token.position(), "a number has more than 400 digits");
        }
        return Numbers.normal(new BigInteger(token.text()));
    }

    private static Expression name(Token token) {
        return switch (token.text()) {
            case "true", "True" -> new Operands.Constant(true);
            case "false", "False" -> new Operands.Constant(false);
            case "none", "None" -> new Operands.Constant(Python.NONE);
            default -> new Operands.Name(token.position(), token.text());
        };
    }

    /** Strings next to each other are one. */
    private Expression string() {
        StringBuilder text = new StringBuilder();
        while (cursor.peek().is(Kind.STRING)) {
            text.append(cursor.next().text());
        }
        return new Operands.Constant(text.toString());
    }

    private Expression bracketed(Token token) throws SyntaxException {
        switch (token.text()) {
            case "(" -> {
                cursor.next();
                if (cursor.skipOperator(")")) {
                    return new Operands.Constant(Tuple.of());
                }
                Expression inner = expressions.parseTuple();
                cursor.expectOperator(")");
                return inner;
            }
            case "[" -> {
                cursor.next();
                return list();
            }
            case "{" -> {
                cursor.next();
                return dict();
            }
            default -> throw cursor.unexpected("an expression");
        }
    }

    private Expression list() throws SyntaxException {
        List<Expression> items = new ArrayList<>();
        while (!cursor.skipOperator("]")) {
            if (!items.isEmpty()) {
                cursor.expectOperator(",");
                if (cursor.skipOperator("]")) {
                    break;
                }
            }
            items.add(expressions.parse());
        }
        return new Operands.ListOf(items, false);
    }

    private Expression dict() throws SyntaxException {
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!cursor.skipOperator("}")) {
            if (!keys.isEmpty()) {
                cursor.expectOperator(",");
                if (cursor.skipOperator("}")) {
                    break;
                }
            }
            keys.add(expressions.parse());
            cursor.expectOperator(":");
            values.add(expressions.parse());
        }
        return new Operands.DictOf(keys, values);
    }

    /** {@code .name}, {@code [key]}, {@code [from:until]} and calls behind a value. */
    Expression parts(Expression start) throws SyntaxException {
        Expression value = start;
        for (int length = 1; ; length++) {
            cursor.chain(length);
            Token token = cursor.peek();
            if (cursor.skipOperator(".")) {
                value = dotted(value, cursor.next());
            } else if (cursor.skipOperator("[")) {
                value = subscript(token.position(), value);
            } else if (cursor.skipOperator("(")) {
                value = new Operands.Call(token.position(), value, arguments());
            } else {
                return value;
            }
        }
    }

    private Expression dotted(Expression value, Token name) throws SyntaxException {
        if (name.is(Kind.INTEGER)) {
            return new Operands.Subscript(name.position(), value, new Operands.Constant(whole(name)));
        } else if (!name.is(Kind.NAME)) {
            throw new SyntaxException(name.position(), "a name is expected, not " + name.describe());
        }
        return new Operands.Attribute(name.position(), value, name.text());
    }

    private Expression subscript(int position, Expression value) throws SyntaxException {
        Optional<Expression> from = bound();
        if (!cursor.peek().isOperator(":")) {
            cursor.expectOperator("]");
            return new Operands.Subscript(position, value, from.orElseThrow(() -> cursor.unexpected("a key")));
        }
        cursor.next();
        Optional<Expression> until = bound();
        Optional<Expression> step = cursor.skipOperator(":") ? bound() : Optional.empty();
        cursor.expectOperator("]");
        return new Operands.Slice(position, value, from, until, step);
    }

    private Optional<Expression> bound() throws SyntaxException {
        boolean none = cursor.peek().isOperator(":") || cursor.peek().isOperator("]");
        return none ? Optional.empty() : Optional.of(expressions.parseTuple());
    }

    /** The arguments of a call, its opening bracket read. */
    private CallArguments arguments() throws SyntaxException {
        List<Expression> positional = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        while (!cursor.skipOperator(")")) {
            if (!positional.isEmpty() || !named.isEmpty()) {
                cursor.expectOperator(",");
                if (cursor.skipOperator(")")) {
                    break;
                }
            }
            if (cursor.peek().is(Kind.NAME) && cursor.peekNext().isOperator("=")) {
                String name = cursor.next().text();
                cursor.next();
                named.put(name, expressions.parse());
            } else if (named.isEmpty()) {
                positional.add(expressions.parse());
            } else {
                throw cursor.unexpected("a named argument");
            }
        }
        return new CallArguments(positional, named);
    }

    /** Filters, tests and calls behind a value. */
    Expression filters(Expression start) throws SyntaxException {
        Expression value = start;
        for (int length = 1; ; length++) {
            cursor.chain(length);
            if (cursor.skipOperator("|")) {
                value = filter(value);
            } else if (cursor.skipName("is")) {
                value = test(value);
            } else if (cursor.peek().isOperator("(")) {
                int position = cursor.next().position();
                value = new Operands.Call(position, value, arguments());
            } else {
                return value;
            }
        }
    }

    /** One filter, whose bar is read. */
    Expression filter(Expression value) throws SyntaxException {
        Token name = cursor.expect(Kind.NAME, "the name of a filter");
        Function filter = Filters.find(name.text());
        if (filter == null) {
            throw new SyntaxException(name.position(), "the filter '" + name.text() + "' is not supported");
        }
        CallArguments arguments = cursor.skipOperator("(") ? arguments() : NO_ARGUMENTS;
        return new Operands.FilterCall(name.position(), value, filter, arguments);
    }

    private Expression test(Expression value) throws SyntaxException {
        boolean negated = cursor.skipName("not");
        Token name = cursor.next();
        Function test = Tests.find(name.text());
        if (test == null) {
            throw new SyntaxException(name.position(), "the test '" + name.text() + "' is not supported");
        }
        return new Operands.TestCall(name.position(), value, test, testArguments(), negated);
    }

    private CallArguments testArguments() throws SyntaxException {
        if (cursor.skipOperator("(")) {
            return arguments();
        }
        Token token = cursor.peek();
        boolean argument =
                switch (token.kind()) {
                    case STRING, INTEGER, FLOAT -> true;
                    case NAME -> !NOT_AN_ARGUMENT.contains(token.text());
                    case OPERATOR -> token.isOperator("[") || token.isOperator("{");
                    default -> false;
                };
        return argument ? new CallArguments(List.of(parts(primary())), Map.of()) : NO_ARGUMENTS;
    }
}
