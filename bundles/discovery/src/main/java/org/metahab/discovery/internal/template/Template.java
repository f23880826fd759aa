/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.time.ZonedDateTime;
import java.util.function.Supplier;

/** A compiled template. Rendered by any number of threads. */
public final class Template {

    private static final int MAX_SOURCE = 32_768;

    private final String name;
    private final String source;
    private final Statement body;
    private final RegularExpressions expressions = new RegularExpressions();

    private Template(String name, String source, Statement body) {
        this.name = name;
        this.source = source;
        this.body = body;
    }

    /**
     * Compiles a template. White space around it does not count.
     *
     * @param name for errors: whose template it is
     * @throws TemplateException when it is no template, or uses what is not supported
     */
    public static Template compile(String name, String text) throws TemplateException {
        String source = text.strip();
        if (source.length() > MAX_SOURCE) {
            throw new TemplateException(name, source, 0, "it is longer than " + MAX_SOURCE + " characters");
        }
        try {
            return new Template(name, source, TemplateParser.parse(source));
        } catch (SyntaxException e) {
            throw new TemplateException(name, source, e.position(), String.valueOf(e.getMessage()));
        }
    }

    /** The template's text. */
    public String source() {
        return source;
    }

    /**
     * The text that it gives with these variables, without white space around it.
     *
     * @throws TemplateException where Python would raise, and when it takes too many steps or gives too long a text
     */
    public String render(Variables variables) throws TemplateException {
        return render(variables, () -> {
            throw new EvaluationException("the time is not known here");
        });
    }

    /**
     * The text that it gives with these variables at a time.
     *
     * @param clock tells the present moment where the home is
     * @throws TemplateException where Python would raise, and when it takes too many steps or gives too long a text
     */
    public String render(Variables variables, Supplier<ZonedDateTime> clock) throws TemplateException {
        Run run = new Run(expressions, clock);
        StringBuilder out = new StringBuilder();
        try {
            body.render(new Scope(run, variables), out);
        } catch (EvaluationException e) {
            throw new TemplateException(name, source, run.position(), String.valueOf(e.getMessage()));
        }
        return out.toString().strip();
    }
}
