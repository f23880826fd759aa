/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

/** A template can't be compiled or rendered; the message names the template and the position. */
public final class TemplateException extends Exception {

    private static final long serialVersionUID = 1L;

    TemplateException(String name, String source, int position, String problem) {
        super("template '" + name + "', " + place(source, position) + ": " + problem);
    }

    private static String place(String source, int position) {
        int end = Math.min(position, source.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < end; i++) {
            if (source.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return "line " + line + " column " + (end - lineStart + 1);
    }
}
