/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.internal.template.Template;
import org.metahab.discovery.internal.template.TemplateException;
import org.metahab.discovery.internal.template.Variables;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/** Between the messages and the states and commands of a channel, as a file says. */
final class ConfiguredMapping implements ChannelMapping {

    /**
     * Where states come from.
     *
     * @param template makes the text of {@code value} and {@code value_json}; the message as it is where there is none
     * @param values states by text; any text where there are none
     */
    record Source(String topic, Optional<Template> template, Map<String, String> values) {}

    /**
     * Where commands go.
     *
     * @param template makes the message of {@code value}, the command's text or what {@code values} has for it
     * @param values texts by command
     */
    record Target(String topic, Optional<Template> template, Map<String, String> values, boolean retain, int qos) {}

    private final ChannelType type;
    private final Optional<Source> source;
    private final Optional<Target> target;
    private final NumberRange range;
    private final Item item;

    ConfiguredMapping(ChannelType type, Optional<Source> source, Optional<Target> target, NumberRange range) {
        this.type = type;
        this.source = source;
        this.target = target;
        this.range = range;
        this.item = new Item("channel", type.item(), "", "", "", Set.of(), List.of(), null, Map.of());
    }

    @Override
    public List<Interest> inputs() {
        return source.map(from -> List.of(Interest.follow(from.topic()))).orElse(List.of());
    }

    @Override
    public Reading read(Message message) {
        try {
            Optional<String> text = source.flatMap(from -> text(from, message));
            return text.map(this::state).map(Reading::of).orElse(Reading.NOTHING);
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    /** An empty text says nothing: a missing key leaves a state as it is. */
    private static Optional<String> text(Source source, Message message) {
        String payload = message.text().orElseThrow(() -> new IllegalArgumentException("the message is no UTF-8 text"));
        String text = payload;
        if (source.template().isPresent()) {
            text = render(source.template().get(), name -> switch (name) {
                case "value" -> payload;
                case "value_json" -> message.json().orElse(null);
                default -> null;
            });
        }
        if (text.isEmpty() || source.values().isEmpty()) {
            return Optional.of(text).filter(told -> !told.isEmpty());
        }
        String state = source.values().get(text);
        if (state == null) {
            throw new IllegalArgumentException(
                    StateParsers.shown(text) + " is none of " + source.values().keySet());
        }
        return Optional.of(state);
    }

    private State state(String text) {
        return type.item() == ItemType.NUMBER
                ? StateParsers.number(type.unit()).parse(text).orElseThrow()
                : ItemValues.parseState(item, text);
    }

    @Override
    public List<Outgoing> write(Command command) {
        Target to = target.orElseThrow(
                () -> new IllegalArgumentException("it can only be read, and does not take " + command.text()));
        String text;
        Object value;
        if (type.item() == ItemType.NUMBER) {
            BigDecimal number = range.of(command);
            text = number.toPlainString();
            value = number.stripTrailingZeros().scale() <= 0
                    ? (Object) number.longValue()
                    : (Object) number.doubleValue();
        } else {
            ItemValues.requireCommand(item, command);
            if (command instanceof Text option
                    && !type.options().isEmpty()
                    && !type.options().contains(option.value())) {
                throw new IllegalArgumentException("it takes one of " + type.options() + ", not " + option.value());
            }
            text = command.text();
            value = text;
        }
        String mapped = to.values().get(text);
        Object given = mapped == null ? value : mapped;
        String payload = to.template()
                .map(template -> render(template, name -> name.equals("value") ? given : null))
                .orElse(mapped == null ? text : mapped);
        return List.of(new Outgoing(to.topic(), payload, to.retain(), to.qos()));
    }

    private static String render(Template template, Variables variables) {
        try {
            return template.render(variables);
        } catch (TemplateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
