/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call is given.
 *
 * @param run the rendering in which it happens
 * @param positional in order
 * @param named by keyword
 */
record Arguments(Run run, List<Object> positional, Map<String, Object> named) {

    int size() {
        return positional.size();
    }

    boolean has(int index, String name) {
        return index < positional.size() || named.containsKey(name);
    }

    /** The argument at that place or of that keyword. */
    Object get(int index, String name) {
        Object value = find(index, name);
        if (value == null) {
            throw new EvaluationException("the argument '" + name + "' is missing");
        }
        return value;
    }

    Object get(int index, String name, Object otherwise) {
        Object value = find(index, name);
        return value == null ? otherwise : value;
    }

    String text(int index, String name, String otherwise) {
        Object value = find(index, name);
        return value == null ? otherwise : Python.text(value);
    }

    int whole(int index, String name, int otherwise) {
        Object value = find(index, name);
        return value == null ? otherwise : Numbers.index(value);
    }

    boolean flag(int index, String name, boolean otherwise) {
        Object value = find(index, name);
        return value == null ? otherwise : Python.truth(value);
    }

    /** The same without the first positional one. */
    Arguments tail() {
        return new Arguments(run, positional.subList(1, positional.size()), named);
    }

    /** The same without one of the positional ones. */
    Arguments without(int index) {
        List<Object> rest = new ArrayList<>(positional);
        if (index < rest.size()) {
            rest.remove(index);
        }
        return new Arguments(run, rest, named);
    }

    private @Nullable Object find(int index, String name) {
        return index < positional.size() ? positional.get(index) : named.get(name);
    }
}
