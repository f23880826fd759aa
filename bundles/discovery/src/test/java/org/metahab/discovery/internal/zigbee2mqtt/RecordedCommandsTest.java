/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;
import org.metahab.hub.value.UpDown;

/** Commands items as recorded devices were commanded, and hears their answers. */
class RecordedCommandsTest {

    private static final String OUT_OF_RANGE = ", as it is out of the range that was announced";

    private static final String FILE = "zigbee2mqtt/commands.jsonl.gz";

    /** What is to be said to an item so that the device gets the recorded message. */
    private record Order(ChannelDescription channel, Command command) {}

    @Test
    void commandsOfItemsMakeTheRecordedMessagesAndTheirAnswersSetTheItems() {
        Map<String, DeviceDescription> devices = Recorded.devices();
        Map<String, Integer> unheard = new TreeMap<>();
        List<String> unequal = new ArrayList<>();
        int answered = 0;
        int equal = 0;
        for (JsonObject row : Corpus.rows(FILE)) {
            List<Message> answers = row.getAsJsonArray("states").asList().stream()
                    .map(answer -> Message.of(Recorded.text(row, "state_topic"), answer.getAsString()))
                    .toList();
            if (answers.isEmpty()) {
                continue;
            }
            answered++;
            JsonObject wanted =
                    JsonParser.parseString(Recorded.text(row, "command")).getAsJsonObject();
            String topic = Recorded.text(row, "command_topic");
            Optional<Order> order = order(devices.get(Recorded.text(row, "ieee")), topic, wanted, answers);
            String problem = order.map(o -> problem(o, topic, wanted)).orElse("there is no channel for it");
            if (problem.isEmpty()) {
                equal++;
                silence(order.orElseThrow(), answers)
                        .ifPresent(
                                why -> unheard.merge(Recorded.text(row, "expose_type") + ": " + why, 1, Integer::sum));
            } else {
                boolean outside =
                        order.filter(o -> isOutOfRange(o.channel(), wanted)).isPresent();
                unequal.add(
                        Recorded.text(row, "model") + " " + wanted + ": " + problem + (outside ? OUT_OF_RANGE : ""));
            }
        }
        int heard = equal - unheard.values().stream().mapToInt(n -> n).sum();
        System.out.println(FILE + ": " + answered + " answered commands; " + equal + " equal messages; unequal "
                + unequal + "; " + heard + " answers set the item to what was commanded; not so " + unheard);
        assertThat(unequal)
                .as("commands that differ, but for those that ask for more than their function has")
                .filteredOn(command -> !command.endsWith(OUT_OF_RANGE))
                .hasSizeLessThan(1 + answered / 1_000);
        assertThat(equal).isGreaterThanOrEqualTo((int) Math.ceil(answered * 0.99));
        assertThat(heard).isGreaterThanOrEqualTo((int) Math.ceil(answered * 0.98));
    }

    /** Namron's 1402768 was told a colour temperature of 27562 mired; people's commands are kept within 153 to 500. */
    private static boolean isOutOfRange(ChannelDescription channel, JsonObject wanted) {
        JsonElement value = wanted.entrySet().iterator().next().getValue();
        if (!(channel.mapping() instanceof PropertyChannel mapping) || !value.isJsonPrimitive()) {
            return false;
        }
        Reading read = mapping.read(
                Message.of(mapping.inputs().get(0).path(), "{\"" + mapping.property() + "\":" + value + "}"));
        return read instanceof Reading.Value told
                && told.state() instanceof Quantity quantity
                && channel.type()
                        .range()
                        .filter(range -> quantity.value().doubleValue() < range.minimum()
                                || quantity.value().doubleValue() > range.maximum())
                        .isPresent();
    }

    /** Of channels for the same property the one that makes the message. */
    private static Optional<Order> order(
            @Nullable DeviceDescription device, String topic, JsonObject wanted, List<Message> answers) {
        if (device == null) {
            return Optional.empty();
        }
        String property = wanted.keySet().iterator().next();
        JsonElement value = wanted.get(property);
        List<Order> orders = new ArrayList<>();
        for (ChannelDescription channel : device.channels()) {
            Optional<Command> command = command(channel, property, value, answers);
            if (command.isPresent()) {
                orders.add(new Order(channel, command.get()));
            }
        }
        return orders.stream()
                .filter(order -> problem(order, topic, wanted).isEmpty())
                .findFirst()
                .or(() -> orders.stream().findFirst());
    }

    private static Optional<Command> command(
            ChannelDescription channel, String property, JsonElement value, List<Message> answers) {
        if (channel.mapping() instanceof Lamp lamp) {
            return ofLamp(lamp, property, value, answers);
        } else if (channel.mapping() instanceof Shutter shutter) {
            return ofShutter(shutter, property, value);
        } else if (channel.mapping() instanceof PropertyChannel mapping
                && mapping.property().equals(property)
                && !channel.type().readOnly()) {
            return ofProperty(channel, value);
        }
        return Optional.empty();
    }

    /** A colour is commanded at the brightness that the lamp has. */
    private static Optional<Command> ofLamp(Lamp lamp, String property, JsonElement value, List<Message> answers) {
        LampFormat format = lamp.format();
        if (property.equals(format.state())) {
            return Optional.of(value.getAsString().equals(format.on()) ? OnOff.ON : OnOff.OFF);
        } else if (format.brightness().filter(property::equals).isPresent()) {
            return Optional.of(new Percent(Colors.percent(value.getAsDouble() / format.full() * 100)));
        } else if (format.color().filter(property::equals).isPresent()
                && value.getAsJsonObject().has("hue")) {
            State known = read(lamp::read, answers).orElseThrow();
            return Optional.of(new Hsb(
                    value.getAsJsonObject().get("hue").getAsBigDecimal(),
                    value.getAsJsonObject().get("saturation").getAsBigDecimal(),
                    ((Hsb) known).brightness()));
        }
        return Optional.empty();
    }

    private static Optional<Command> ofShutter(Shutter shutter, String property, JsonElement value) {
        if (shutter.position()
                .filter(expose -> expose.property().equals(property))
                .isPresent()) {
            return Optional.of(new Percent(BigDecimal.valueOf(100).subtract(value.getAsBigDecimal())));
        } else if (shutter.move()
                .filter(expose -> expose.property().equals(property))
                .isPresent()) {
            return Optional.of(value.getAsString().equals("OPEN") ? UpDown.UP : UpDown.DOWN);
        }
        return Optional.empty();
    }

    private static Optional<Command> ofProperty(ChannelDescription channel, JsonElement value) {
        String unit = channel.type().unit();
        if (channel.id().endsWith("_xy") && !value.getAsJsonObject().has("x")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (channel.type().item()) {
                    case SWITCH ->
                        ((PropertyChannel) channel.mapping())
                                        .writer()
                                        .write(OnOff.ON)
                                        .equals(value)
                                ? OnOff.ON
                                : OnOff.OFF;
                    case NUMBER ->
                        unit.equals("K")
                                ? Quantity.of(Math.round(1e6 / value.getAsDouble()), "K")
                                : unit.isEmpty()
                                        ? new Decimal(value.getAsBigDecimal())
                                        : new Quantity(value.getAsBigDecimal(), unit);
                    case DIMMER ->
                        new Percent(
                                channel.id().endsWith("_speed")
                                        ? Colors.percent(value.getAsDouble() / 254 * 100)
                                        : value.getAsBigDecimal());
                    default -> new Text(value.isJsonPrimitive() ? value.getAsString() : value.toString());
                });
    }

    private static String problem(Order order, String topic, JsonObject wanted) {
        try {
            List<Outgoing> sent = order.channel().mapping().write(order.command());
            if (sent.size() != 1 || !sent.get(0).path().equals(topic)) {
                return "another topic or several messages";
            }
            return same(JsonParser.parseString(sent.get(0).payload()), wanted) ? "" : "another message";
        } catch (IllegalArgumentException e) {
            return "refused: " + String.valueOf(e.getMessage()).replaceAll("[0-9]+([.][0-9]+)?", "N");
        }
    }

    /** Why the answer does not set the item to what was commanded; empty when it does. */
    private static Optional<String> silence(Order order, List<Message> answers) {
        Optional<State> state = read(order.channel().mapping()::read, answers);
        if (state.isEmpty() || state.get() == UnDef.UNDEF) {
            return Optional.of("the answer does not tell it");
        }
        return isAsCommanded(state.get(), order.command())
                ? Optional.empty()
                : Optional.of("the answer tells another state");
    }

    private static boolean isAsCommanded(State state, Command command) {
        if (command instanceof UpDown direction) {
            return state.equals(direction == UpDown.UP ? Percent.ZERO : Percent.HUNDRED);
        } else if (command instanceof OnOff onOff && state instanceof Percent percent) {
            return (percent.value().signum() > 0) == (onOff == OnOff.ON);
        } else if (command instanceof OnOff onOff && state instanceof Hsb color) {
            return (color.brightness().signum() > 0) == (onOff == OnOff.ON);
        } else if (command instanceof Percent percent && state instanceof Hsb color) {
            return color.brightness().equals(percent.value());
        } else if (command instanceof Text text && text.value().matches("(?s)[{\\[].*")) {
            return same(JsonParser.parseString(state.text()), JsonParser.parseString(text.value()));
        }
        return state.equals(command);
    }

    private static Optional<State> read(Function<Message, Reading> reader, List<Message> messages) {
        Optional<State> state = Optional.empty();
        for (Message message : messages) {
            if (reader.apply(message) instanceof Reading.Value value) {
                state = Optional.of(value.state());
            }
        }
        return state;
    }

    /** Numbers by their values, not by how they are written. */
    private static boolean same(JsonElement one, JsonElement other) {
        if (one instanceof JsonObject a && other instanceof JsonObject b) {
            return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
        } else if (one instanceof JsonArray a && other instanceof JsonArray b) {
            return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
        } else if (one instanceof JsonPrimitive a && other instanceof JsonPrimitive b && a.isNumber() && b.isNumber()) {
            return a.getAsBigDecimal().compareTo(b.getAsBigDecimal()) == 0;
        }
        return one.equals(other);
    }
}
