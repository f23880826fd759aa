/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.Optional;
import org.metahab.discovery.internal.template.Template;
import org.metahab.discovery.internal.template.TemplateException;
import org.metahab.discovery.spi.Message;

/** Takes a text out of a message: through a template, or the message as it is. */
final class ValueTemplate {

    private final Optional<Template> template;

    private ValueTemplate(Optional<Template> template) {
        this.template = template;
    }

    /** The template of that setting; the message as it is where there is none. */
    static ValueTemplate of(Settings settings, String key) throws SettingsException {
        Optional<String> source = settings.text(key);
        try {
            return new ValueTemplate(
                    source.isEmpty() ? Optional.empty() : Optional.of(Template.compile(key, source.get())));
        } catch (TemplateException e) {
            throw new SettingsException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The text; empty when the message has nothing for this channel.
     *
     * @throws IllegalArgumentException when the message can't be read
     */
    Optional<String> text(Message message) {
        String payload = message.text().orElseThrow(() -> new IllegalArgumentException("the message is no UTF-8 text"));
        if (template.isEmpty()) {
            return Optional.of(payload).filter(text -> !text.isEmpty());
        }
        try {
            String text = template.get().render(name -> switch (name) {
                case "value" -> payload;
                case "value_json" -> message.json().orElse(null);
                default -> null;
            });
            return Optional.of(text).filter(t -> !t.isEmpty());
        } catch (TemplateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
