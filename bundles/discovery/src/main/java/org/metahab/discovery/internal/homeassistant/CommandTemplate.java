/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.internal.template.Template;
import org.metahab.discovery.internal.template.TemplateException;

/** Makes the text of a command: through a template, or the value as it is. */
final class CommandTemplate {

    private final Optional<Template> template;

    private final Supplier<ZonedDateTime> clock;

    private CommandTemplate(Optional<Template> template, Supplier<ZonedDateTime> clock) {
        this.template = template;
        this.clock = clock;
    }

    static CommandTemplate of(Settings settings, String key) throws SettingsException {
        Optional<String> source = settings.text(key);
        try {
            return new CommandTemplate(
                    source.isEmpty() ? Optional.empty() : Optional.of(Template.compile(key, source.get())),
                    settings.clock());
        } catch (TemplateException e) {
            throw new SettingsException(String.valueOf(e.getMessage()));
        }
    }

    String render(String value) {
        return render(value, Map.of("value", value));
    }

    String render(BigDecimal value) {
        return render(value.toPlainString(), Map.of("value", plain(value)));
    }

    /**
     * The command's text.
     *
     * @param otherwise what it is without a template
     * @throws IllegalArgumentException when the template can't be rendered
     */
    String render(String otherwise, Map<String, Object> variables) {
        if (template.isEmpty()) {
            return otherwise;
        }
        try {
            return template.get().render(variables::get, clock);
        } catch (TemplateException e) {
            throw new IllegalArgumentException(e.getMessage() + "; the input was " + StateParsers.shown(otherwise), e);
        }
    }

    /** A number as templates see it. */
    static Object plain(BigDecimal value) {
        boolean whole =
                value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(1L << 53)) < 0;
        return whole ? (Object) value.longValue() : (Object) value.doubleValue();
    }
}
