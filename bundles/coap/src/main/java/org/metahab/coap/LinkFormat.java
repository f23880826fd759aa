/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the CoRE link format (RFC 6690, section 2), with space allowed around separators. What a hostile server can send
 * is bounded: {@value #MOST_LINKS} links, {@value #MOST_ATTRIBUTES} attributes each.
 */
public final class LinkFormat {

    static final int MOST_LINKS = 1_000;
    static final int MOST_ATTRIBUTES = 64;

    private static final Set<String> LISTS = Set.of("rt", "if", "rel", "ct");
    private static final Set<String> ONCE = Set.of("rt", "if", "sz", "title", "ct", "rel", "anchor");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private int at;

    private LinkFormat(String text) {
        this.text = text;
    }

    /**
     * The links of a document.
     *
     * @throws ParseException when the text is malformed or has too many parts; its offset says where
     */
    public static List<WebLink> parse(String text) throws ParseException {
        return new LinkFormat(text).links();
    }

    private List<WebLink> links() throws ParseException {
        List<WebLink> links = new ArrayList<>();
        skipSpace();
        while (at < text.length()) {
            if (links.size() == MOST_LINKS) {
                throw problem("more than " + MOST_LINKS + " links");
            }
            links.add(link());
            skipSpace();
            if (at < text.length()) {
                expect(',');
                skipSpace();
            }
        }
        return links;
    }

    private WebLink link() throws ParseException {
        expect('<');
        int end = text.indexOf('>', at);
        if (end < 0) {
            throw problem("no '>' after the target");
        }
        String target = text.substring(at, end);
        at = end + 1;
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (skipSpace(); at < text.length() && text.charAt(at) == ';'; skipSpace()) {
            at++;
            skipSpace();
            attribute(attributes);
        }
        return new WebLink(target, attributes);
    }

    private void attribute(Map<String, List<String>> attributes) throws ParseException {
        String name = name();
        List<String> values = new ArrayList<>();
        skipSpace();
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            skipSpace();
            String value = value();
            values.addAll(LISTS.contains(name) ? Arrays.asList(SPACE.split(value.strip())) : List.of(value));
        }
        if (!attributes.containsKey(name)) {
            if (attributes.size() == MOST_ATTRIBUTES) {
                throw problem("more than " + MOST_ATTRIBUTES + " attributes");
            }
            attributes.put(name, values);
        } else if (!ONCE.contains(name)) {
            values.addAll(0, attributes.getOrDefault(name, List.of()));
            attributes.put(name, values);
        }
    }

    private String name() throws ParseException {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw problem("an attribute without a name");
        }
        return text.substring(start, at);
    }

    private String value() throws ParseException {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && ";,".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws ParseException {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return value.toString();
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                c = text.charAt(at);
            }
            value.append(c);
        }
        throw problem("no '\"' after a value");
    }

    private void expect(char wanted) throws ParseException {
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw problem("no '" + wanted + "'");
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isNamePart(char c) {
        return c > ' ' && c < 0x7f && "=;,<>\"".indexOf(c) < 0;
    }

    private ParseException problem(String what) {
        return new ParseException("The link list has " + what + " at character " + at, at);
    }
}
