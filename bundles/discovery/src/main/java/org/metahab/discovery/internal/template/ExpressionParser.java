/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.template.Token.Kind;

/** Parses expressions with Jinja2's precedence, loosest first: conditional, or, and, not, comparison, sum, ~, product, power. */
final class ExpressionParser {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final Cursor cursor;
    private final OperandParser operands;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
        this.operands = new OperandParser(cursor, this);
    }

    /** An expression; several with commas between them are a tuple. */
    Expression parseTuple() throws SyntaxException {
        Expression first = parse();
        if (!cursor.peek().isOperator(",")) {
            return first;
        }
        List<Expression> items = new ArrayList<>(List.of(first));
        while (cursor.skipOperator(",")) {
            if (cursor.peek().is(Kind.PRINT_END)
                    || cursor.peek().is(Kind.BLOCK_END)
                    || cursor.peek().isOperator(")")) {
                break;
            }
            items.add(parse());
        }
        return new Operands.ListOf(items, true);
    }

    /** A value passed through the filters that follow. */
    Expression filtered(Expression value) throws SyntaxException {
        return operands.filters(operands.filter(value));
    }

    Expression parse() throws SyntaxException {
        cursor.enter();
        Expression value = or();
        for (int length = 1; cursor.skipName("if"); length++) {
            cursor.chain(length);
            Expression condition = or();
            Expression otherwise = cursor.skipName("else")
                    ? parse()
                    : new Operands.Constant(new Undefined("the value without an else"));
            value = new Operators.Conditional(condition, value, otherwise);
        }
        cursor.leave();
        return value;
    }

    /** An expression without {@code … if … else …}, as the source of a loop with a condition. */
    Expression or() throws SyntaxException {
        Expression left = and();
        for (int length = 1; cursor.skipName("or"); length++) {
            cursor.chain(length);
            left = new Operators.Or(left, and());
        }
        return left;
    }

    private Expression and() throws SyntaxException {
        Expression left = not();
        for (int length = 1; cursor.skipName("and"); length++) {
            cursor.chain(length);
            left = new Operators.And(left, not());
        }
        return left;
    }

    private Expression not() throws SyntaxException {
        cursor.enter();
        Expression result = cursor.skipName("not") ? new Operators.Not(not()) : comparison();
        cursor.leave();
        return result;
    }

    private Expression comparison() throws SyntaxException {
        int position = cursor.peek().position();
        Expression first = sum();
        List<String> names = new ArrayList<>();
        List<Expression> others = new ArrayList<>();
        for (Optional<String> name = comparisonName(); name.isPresent(); name = comparisonName()) {
            cursor.chain(names.size());
            names.add(name.get());
            others.add(sum());
        }
        return names.isEmpty() ? first : new Operators.Comparison(position, first, names, others);
    }

    private Optional<String> comparisonName() {
        Token token = cursor.peek();
        if (token.is(Kind.OPERATOR) && COMPARISONS.contains(token.text())) {
            return Optional.of(cursor.next().text());
        } else if (cursor.skipName("in")) {
            return Optional.of("in");
        } else if (token.isName("not") && cursor.peekNext().isName("in")) {
            cursor.next();
            cursor.next();
            return Optional.of("not in");
        }
        return Optional.empty();
    }

    private Expression sum() throws SyntaxException {
        Expression left = concatenation();
        for (int length = 1; isOneOf("+", "-"); length++) {
            cursor.chain(length);
            Token operator = cursor.next();
            left = new Operators.Binary(operator.position(), operator.text(), left, concatenation());
        }
        return left;
    }

    private Expression concatenation() throws SyntaxException {
        List<Expression> parts = new ArrayList<>(List.of(product()));
        while (cursor.skipOperator("~")) {
            cursor.chain(parts.size());
            parts.add(product());
        }
        return parts.size() == 1 ? parts.get(0) : new Operators.Concatenation(parts);
    }

    private Expression product() throws SyntaxException {
        Expression left = power();
        for (int length = 1; isOneOf("*", "/", "//", "%"); length++) {
            cursor.chain(length);
            Token operator = cursor.next();
            left = new Operators.Binary(operator.position(), operator.text(), left, power());
        }
        return left;
    }

    private Expression power() throws SyntaxException {
        Expression left = unary(true);
        for (int length = 1; isOneOf("**"); length++) {
            cursor.chain(length);
            Token operator = cursor.next();
            left = new Operators.Binary(operator.position(), operator.text(), left, unary(true));
        }
        return left;
    }

    Expression unary(boolean withFilters) throws SyntaxException {
        cursor.enter();
        Token token = cursor.peek();
        Expression value;
        if (isOneOf("-", "+")) {
            cursor.next();
            value = new Operators.Sign(token.position(), token.text().equals("-"), unary(false));
        } else {
            value = operands.primary();
        }
        value = operands.parts(value);
        value = withFilters ? operands.filters(value) : value;
        cursor.leave();
        return value;
    }

    private boolean isOneOf(String... operators) {
        for (String operator : operators) {
            if (cursor.peek().isOperator(operator)) {
                return true;
            }
        }
        return false;
    }
}
