/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The short forms of keys in discovery messages. A long form beside its short one wins. */
final class Abbreviations {

    private final Map<String, String> longForms;

    private Abbreviations(Map<String, String> longForms) {
        this.longForms = longForms;
    }

    /** Those of components. */
    static Abbreviations ofComponents() {
        return load("components.properties");
    }

    /** Those of the device block. */
    static Abbreviations ofDevices() {
        return load("device.properties");
    }

    private static Abbreviations load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(
                Abbreviations.class.getResourceAsStream(resource), () -> "The bundle lacks " + resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + resource + " of the bundle", e);
        }
        Map<String, String> longForms = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> longForms.put(name, properties.getProperty(name)));
        return new Abbreviations(Map.copyOf(longForms));
    }

    /** The same entries by their long names. */
    Map<String, Object> expand(Map<?, ?> message) {
        Map<String, Object> expanded = new LinkedHashMap<>();
        message.forEach((key, value) -> {
            String name = String.valueOf(key);
            String longForm = longForms.getOrDefault(name, name);
            if (value != null && (longForm.equals(name) || !expanded.containsKey(longForm))) {
                expanded.put(longForm, value);
            }
        });
        return expanded;
    }
}
