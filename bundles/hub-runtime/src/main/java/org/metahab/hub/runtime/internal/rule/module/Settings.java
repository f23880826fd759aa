/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.module;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.rule.RuleModule;

/** The configuration of one module, read as its type declares it. All methods throw {@link ModuleException}. */
public final class Settings {

    private final ModuleType type;
    private final RuleModule module;

    /** Checks required settings, kinds of values and options. */
    public Settings(ModuleType type, RuleModule module) {
        this.type = type;
        this.module = module;
        for (Setting setting : type.settings()) {
            check(setting, module.configuration().get(setting.name()));
        }
    }

    /** The module that these are the settings of. */
    public RuleModule module() {
        return module;
    }

    /** A required text. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(type.setting(name)));
    }

    /** A text that may be left out. */
    public Optional<String> optionalText(String name) {
        return value(name).map(Settings::string);
    }

    /** A required text in a form of its own. */
    public <T> T text(String name, Function<String, T> reader) {
        String text = text(name);
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            throw wrong(type.setting(name), text, e.getMessage());
        }
    }

    /** A required list of texts. */
    public List<String> texts(String name) {
        return value(name).map(Settings::strings).orElseThrow(() -> missing(type.setting(name)));
    }

    /** A required list of texts in a form of their own. */
    public <T> List<T> texts(String name, Function<String, T> reader) {
        return texts(name).stream()
                .map(text -> {
                    try {
                        return reader.apply(text);
                    } catch (RuntimeException e) {
                        throw wrong(type.setting(name), text, e.getMessage());
                    }
                })
                .toList();
    }

    /** A whole number that may be left out. */
    public long number(String name, long otherwise) {
        return value(name).map(Settings::integer).orElse(otherwise);
    }

    /** A yes or no that may be left out. */
    public boolean flag(String name, boolean otherwise) {
        return value(name).map(value -> Boolean.valueOf(string(value))).orElse(otherwise);
    }

    /** Names of the items that the module works with. */
    public List<String> items() {
        return type.settings().stream()
                .filter(Setting::namesItem)
                .flatMap(setting -> value(setting.name()).map(Settings::strings).stream())
                .flatMap(List::stream)
                .toList();
    }

    private Optional<Object> value(String name) {
        Object value = module.configuration().get(type.setting(name).name());
        return isBlank(value) ? Optional.empty() : Optional.ofNullable(value);
    }

    private void check(Setting setting, @Nullable Object value) {
        if (isBlank(value)) {
            if (setting.required()) {
                throw missing(setting);
            }
            return;
        }
        Object present = Objects.requireNonNull(value);
        if (present instanceof List<?> && !setting.multiple()) {
            throw wrong(setting, string(present), "it takes one value, not a list");
        }
        for (String text : strings(present)) {
            checkText(setting, text);
        }
    }

    private void checkText(Setting setting, String text) {
        switch (setting.type()) {
            case INTEGER -> {
                try {
                    integer(text);
                } catch (ArithmeticException | NumberFormatException e) {
                    throw wrong(setting, text, "it takes a whole number");
                }
            }
            case BOOLEAN -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw wrong(setting, text, "it takes true or false");
                }
            }
            case TEXT -> {
                if (setting.options() != null && !setting.options().contains(text)) {
                    throw wrong(setting, text, "it takes one of " + String.join(" ", setting.options()));
                }
            }
        }
    }

    private ModuleException missing(Setting setting) {
        return problem("setting '" + setting.name() + "' is missing. " + setting.description());
    }

    private ModuleException wrong(Setting setting, String text, @Nullable String why) {
        return problem("setting '" + setting.name() + "' can't be '" + text + "'"
                + (why == null || why.isEmpty() ? "" : ": " + why) + ". " + setting.description());
    }

    /** What is wrong with the module, in its name. */
    public ModuleException problem(String what) {
        return new ModuleException(type.kind(), module, what);
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> l && l.isEmpty();
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Settings::string).toList()
                : List.of(string(value));
    }

    private static String string(@Nullable Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? BigDecimal.valueOf(number).toBigInteger().toString()
                : String.valueOf(value);
    }

    private static long integer(Object value) {
        return new BigDecimal(string(value)).longValueExact();
    }
}
