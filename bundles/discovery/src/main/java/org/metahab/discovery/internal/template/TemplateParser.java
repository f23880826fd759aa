/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.template.Statements.Target;
import org.metahab.discovery.internal.template.Token.Kind;

/** Parses a template's tokens into statements. */
final class TemplateParser {

    private static final Statement NOTHING = new Statements.Block(List.of());

    private final Cursor cursor;
    /** A name that no template can write. */
    private static final String CAPTURED = "(captured)";

    private final ExpressionParser expressions;
    private int loops;

    private TemplateParser(List<Token> tokens) {
        this.cursor = new Cursor(tokens);
        this.expressions = new ExpressionParser(cursor);
    }

    static Statement parse(String source) throws SyntaxException {
        TemplateParser parser = new TemplateParser(Lexer.tokens(source));
        Statement body = parser.block(Set.of());
        if (!parser.cursor.peek().is(Kind.END)) {
            throw parser.cursor.unexpected("the end of the template");
        }
        return body;
    }

    /** Statements up to one of the closing tags, whose opening delimiter is read. */
    private Statement block(Set<String> closing) throws SyntaxException {
        cursor.enter();
        List<Statement> statements = new ArrayList<>();
        while (!cursor.peek().is(Kind.END)) {
            Token token = cursor.next();
            if (token.is(Kind.TEXT)) {
                statements.add(new Statements.Text(token.text()));
            } else if (token.is(Kind.PRINT_BEGIN)) {
                statements.add(new Statements.Print(expressions.parseTuple()));
                cursor.expect(Kind.PRINT_END, "'}}'");
            } else if (closing.contains(cursor.peek().text())) {
                break;
            } else {
                statements.add(tag());
            }
        }
        if (cursor.peek().is(Kind.END) && !closing.isEmpty()) {
            throw cursor.unexpected("'" + String.join("' or '", closing) + "'");
        }
        cursor.leave();
        return statements.size() == 1 ? statements.get(0) : new Statements.Block(statements);
    }

    private Statement tag() throws SyntaxException {
        Token name = cursor.expect(Kind.NAME, "the name of a tag");
        return switch (name.text()) {
            case "if" -> condition();
            case "for" -> loop(name.position());
            case "set" -> assignment();
            case "macro" -> macro();
            case "with" -> with();
            case "filter" -> filtered();
            case "do" -> action();
            case "break" -> jump(name, Statement.Flow.BREAK);
            case "continue" -> jump(name, Statement.Flow.CONTINUE);
            default -> throw new SyntaxException(name.position(), "the tag '" + name.text() + "' is not supported");
        };
    }

    /** A function written as a template; it sees its arguments and what the whole template sees. */
    private Statement macro() throws SyntaxException {
        Token name = cursor.expect(Kind.NAME, "the name of a macro");
        cursor.expectOperator("(");
        List<String> names = new ArrayList<>();
        List<Optional<Expression>> defaults = new ArrayList<>();
        while (!cursor.skipOperator(")")) {
            if (!names.isEmpty()) {
                cursor.expectOperator(",");
            }
            names.add(cursor.expect(Kind.NAME, "the name of an argument").text());
            defaults.add(cursor.skipOperator("=") ? Optional.of(expressions.parse()) : Optional.empty());
        }
        close();
        int outside = loops;
        loops = 0;
        Statement body = block(Set.of("endmacro"));
        loops = outside;
        cursor.expectName("endmacro");
        close();
        return new Statements.Macro(name.text(), names, defaults, body);
    }

    private Statement with() throws SyntaxException {
        List<Statement> statements = new ArrayList<>();
        while (!cursor.peek().is(Kind.BLOCK_END)) {
            if (!statements.isEmpty()) {
                cursor.expectOperator(",");
            }
            Target target = target();
            cursor.expectOperator("=");
            statements.add(new Statements.Assign(target, expressions.parse()));
        }
        close();
        statements.add(block(Set.of("endwith")));
        cursor.expectName("endwith");
        close();
        return new Statements.Inner(new Statements.Block(statements));
    }

    private Statement filtered() throws SyntaxException {
        Target captured = new Target(cursor.peek().position(), List.of(CAPTURED), Optional.empty());
        Expression filters = expressions.filtered(new Operands.Name(captured.position(), CAPTURED));
        close();
        Statement body = block(Set.of("endfilter"));
        cursor.expectName("endfilter");
        close();
        return new Statements.Inner(new Statements.Block(
                List.of(new Statements.AssignBlock(captured, body), new Statements.Print(filters))));
    }

    private Statement action() throws SyntaxException {
        Expression expression = expressions.parseTuple();
        close();
        return new Statements.Do(expression);
    }

    private void close() throws SyntaxException {
        cursor.expect(Kind.BLOCK_END, "'%}'");
    }

    private Statement jump(Token name, Statement.Flow flow) throws SyntaxException {
        if (loops == 0) {
            throw new SyntaxException(name.position(), "'" + name.text() + "' is outside of a loop");
        }
        close();
        return new Statements.Jump(flow);
    }

    private Statement condition() throws SyntaxException {
        List<Expression> conditions = new ArrayList<>();
        List<Statement> branches = new ArrayList<>();
        Statement otherwise = NOTHING;
        boolean more = true;
        while (more) {
            cursor.chain(conditions.size());
            conditions.add(expressions.parseTuple());
            close();
            branches.add(block(Set.of("elif", "else", "endif")));
            more = cursor.skipName("elif");
        }
        if (cursor.skipName("else")) {
            close();
            otherwise = block(Set.of("endif"));
        }
        cursor.expectName("endif");
        close();
        return new Statements.If(conditions, branches, otherwise);
    }

    private Statement loop(int position) throws SyntaxException {
        Target target = target();
        cursor.expectName("in");
        Expression source = expressions.or();
        Optional<Expression> condition = cursor.skipName("if") ? Optional.of(expressions.parse()) : Optional.empty();
        close();
        loops++;
        Statement body = block(Set.of("else", "endfor"));
        loops--;
        Statement otherwise = NOTHING;
        if (cursor.skipName("else")) {
            close();
            otherwise = block(Set.of("endfor"));
        }
        cursor.expectName("endfor");
        close();
        return new Statements.For(position, target, source, condition, body, otherwise);
    }

    private Statement assignment() throws SyntaxException {
        Target target = target();
        if (cursor.skipOperator("=")) {
            Expression value = expressions.parseTuple();
            close();
            return new Statements.Assign(target, value);
        }
        close();
        Statement body = block(Set.of("endset"));
        cursor.expectName("endset");
        close();
        return new Statements.AssignBlock(target, body);
    }

    private Target target() throws SyntaxException {
        boolean bracket = cursor.skipOperator("(");
        Token first = cursor.expect(Kind.NAME, "a name");
        List<String> names = new ArrayList<>(List.of(first.text()));
        if (cursor.skipOperator(".")) {
            String attribute = cursor.expect(Kind.NAME, "a name").text();
            return new Target(first.position(), names, Optional.of(attribute));
        }
        while (cursor.skipOperator(",")) {
            names.add(cursor.expect(Kind.NAME, "a name").text());
        }
        if (bracket) {
            cursor.expectOperator(")");
        }
        return new Target(first.position(), names, Optional.empty());
    }
}
