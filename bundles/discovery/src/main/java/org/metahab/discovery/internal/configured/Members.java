/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An object of a file, with its place for messages. Each member that is read counts as known; {@link #requireAllKnown}
 * names the others, as they may be misspelled.
 */
final class Members {

    private final String place;
    private final Map<?, ?> object;
    private final Set<String> known = new LinkedHashSet<>();

    private Members(String place, Map<?, ?> object) {
        this.place = place;
        this.object = object;
    }

    static Members of(String place, Object json) throws PlaceException {
        if (json instanceof Map<?, ?> object) {
            return new Members(place, object);
        }
        throw new PlaceException(place, "here must be an object { … }");
    }

    String place(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    PlaceException problem(String key, String problem) {
        return new PlaceException(place(key), problem);
    }

    private Optional<Object> value(String key) {
        known.add(key);
        return Optional.ofNullable(object.get(key));
    }

    /** A text; the other value where it is not there. */
    String text(String key, String otherwise) throws PlaceException {
        Optional<Object> value = value(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get() instanceof String text) {
            return text;
        }
        throw problem(key, "here must be a text in quotes");
    }

    String requiredText(String key) throws PlaceException {
        String text = text(key, "");
        if (text.isBlank()) {
            throw problem(key, "this text is missing");
        }
        return text;
    }

    /** A number; empty where it is not there. */
    Optional<Double> number(String key) throws PlaceException {
        Optional<Object> value = value(key);
        if (value.isPresent() && !(value.get() instanceof Number)) {
            throw problem(key, "here must be a number");
        }
        return value.map(number -> ((Number) number).doubleValue());
    }

    boolean flag(String key, boolean otherwise) throws PlaceException {
        Object value = value(key).orElse(otherwise);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw problem(key, "here must be true or false");
    }

    List<String> texts(String key) throws PlaceException {
        List<String> texts = new ArrayList<>();
        for (Object element : list(key)) {
            if (!(element instanceof String text)) {
                throw problem(key, "here must be a list of texts [\"…\", \"…\"]");
            }
            texts.add(text);
        }
        return texts;
    }

    private List<?> list(String key) throws PlaceException {
        Optional<Object> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof List<?> list) {
            return list;
        }
        throw problem(key, "here must be a list [ … ]");
    }

    /** Texts by name. */
    Map<String, String> map(String key) throws PlaceException {
        Map<String, String> map = new LinkedHashMap<>();
        Optional<Object> value = value(key);
        if (value.isPresent()) {
            Members members = Members.of(place(key), value.get());
            for (Object name : members.object.keySet()) {
                map.put(String.valueOf(name), members.requiredText(String.valueOf(name)));
            }
        }
        return map;
    }

    /** The object of that name. */
    Optional<Members> member(String key) throws PlaceException {
        Optional<Object> value = value(key);
        return value.isEmpty() ? Optional.empty() : Optional.of(Members.of(place(key), value.get()));
    }

    /** The objects of a list. */
    List<Members> members(String key) throws PlaceException {
        List<Members> all = new ArrayList<>();
        for (Object element : list(key)) {
            all.add(Members.of(place(key) + "[" + all.size() + "]", element));
        }
        return all;
    }

    void requireAllKnown() throws PlaceException {
        for (Object key : object.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw problem(String.valueOf(key), "there is no such setting; there are " + String.join(", ", known));
            }
        }
    }
}
