/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.internal.template.Template;
import org.metahab.discovery.internal.template.TemplateException;
import org.metahab.discovery.spi.Message;

/** Takes a text out of a message: through a template, or the message as it is. */
final class ValueTemplate {

    private final Optional<Template> template;
    private final String source;

    private final Supplier<ZonedDateTime> clock;

    private ValueTemplate(Optional<Template> template, String source, Supplier<ZonedDateTime> clock) {
        this.template = template;
        this.source = source;
        this.clock = clock;
    }

    /** The template of that setting; the message as it is where there is none. */
    static ValueTemplate of(Settings settings, String key) throws SettingsException {
        Optional<String> source = settings.text(key);
        try {
            return source.isEmpty()
                    ? new ValueTemplate(Optional.empty(), "", settings.clock())
                    : new ValueTemplate(
                            Optional.of(Template.compile(key, source.get())), source.get(), settings.clock());
        } catch (TemplateException e) {
            throw new SettingsException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Which value of the messages on the topic it takes, as {@link org.metahab.discovery.spi.ChannelMapping#point()} has it;
     * empty when it makes one of several.
     */
    String point(String topic) {
        if (template.isEmpty()) {
            return topic;
        }
        return ReadEntry.of(source).map(entry -> topic + "#" + entry).orElse("");
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
            String text = template.get()
                    .render(
                            name -> switch (name) {
                                case "value" -> payload;
                                case "value_json" -> message.json().orElse(null);
                                default -> null;
                            },
                            clock);
            return Optional.of(text).filter(t -> !t.isEmpty());
        } catch (TemplateException e) {
            throw new IllegalArgumentException(e.getMessage() + "; the input was " + StateParsers.shown(payload), e);
        }
    }
}
