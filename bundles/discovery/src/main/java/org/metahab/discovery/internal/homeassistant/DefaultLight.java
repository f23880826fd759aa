/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.LightMapping;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.Percent;

/** Maps a lamp of the default schema. */
final class DefaultLight extends LightMapping {

    private final DefaultLightTopics topics;

    DefaultLight(ItemType item, DefaultLightTopics topics) {
        super(item);
        this.topics = topics;
    }

    @Override
    public List<Interest> inputs() {
        return Stream.of(
                        topics.state(), topics.brightnessState(), topics.rgbState(), topics.hsState(), topics.xyState())
                .filter(Objects::nonNull)
                .map(Source::topic)
                .distinct()
                .map(Interest::follow)
                .toList();
    }

    @Override
    public Reading read(Message message) {
        try {
            boolean told = take(topics.rgbState(), message, text -> setColor(text, 3));
            told |= take(topics.hsState(), message, text -> setColor(text, 2));
            told |= take(topics.xyState(), message, this::setXy);
            told |= take(topics.brightnessState(), message, this::setBrightness);
            told |= take(topics.state(), message, this::setOn);
            return told ? Reading.of(light().state()) : Reading.NOTHING;
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    /** Takes a part of the state. */
    private interface Part {
        void take(String text);
    }

    private static boolean take(@Nullable Source source, Message message, Part part) {
        if (source == null || !source.topic().equals(message.path())) {
            return false;
        }
        Optional<String> text = source.value().text(message).filter(t -> !t.equals("None"));
        text.ifPresent(part::take);
        return text.isPresent();
    }

    private void setOn(String text) {
        if (!text.equals(topics.on()) && !text.equals(topics.off())) {
            throw new IllegalArgumentException(
                    StateParsers.shown(text) + " is neither '" + topics.on() + "' nor '" + topics.off() + "'");
        }
        light().setOn(text.equals(topics.on()));
    }

    private void setBrightness(String text) {
        double value = StateParsers.decimal(text).doubleValue();
        BigDecimal percent = Colors.percent(value / topics.brightnessScale() * 100);
        if (topics.state() == null) {
            light().setBrightness(percent);
        } else {
            light().rememberBrightness(percent);
            if (percent.signum() > 0 || light().isOn()) {
                light().setOn(percent.signum() > 0);
            }
        }
    }

    private void setColor(String text, int parts) {
        double[] values = numbers(text, parts);
        light().setColor(
                        parts == 3
                                ? Colors.ofRgb(values[0], values[1], values[2])
                                : Colors.hsb(values[0], values[1], 100));
        light().setOn(true);
    }

    private void setXy(String text) {
        double[] values = numbers(text, 2);
        light().setColor(Colors.ofXy(values[0], values[1]));
        light().setOn(true);
    }

    private static double[] numbers(String text, int count) {
        String[] parts = text.split(",");
        if (parts.length != count) {
            throw new IllegalArgumentException(
                    StateParsers.shown(text) + " is no colour of " + count + " numbers with commas between them");
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = StateParsers.decimal(parts[i]).doubleValue();
        }
        return numbers;
    }

    @Override
    protected List<Outgoing> switchTo(boolean on) {
        return List.of(topics.command().send(on ? topics.on() : topics.off()));
    }

    @Override
    protected List<Outgoing> dimTo(Percent percent) {
        if (topics.brightness().isPresent()) {
            double scaled = percent.value().doubleValue() / 100 * topics.brightnessScale();
            BigDecimal value = BigDecimal.valueOf(Math.max(1, scaled)).setScale(0, RoundingMode.HALF_UP);
            return withOn(List.of(topics.brightness().get().send(value)));
        }
        return withOn(List.of(colored(light().at(percent.value()))));
    }

    @Override
    protected List<Outgoing> colorTo(Hsb color) {
        if (topics.brightness().isEmpty()) {
            return withOn(List.of(colored(color)));
        }
        List<Outgoing> messages = new ArrayList<>();
        messages.add(colored(new Hsb(color.hue(), color.saturation(), BigDecimal.valueOf(100))));
        messages.addAll(dimTo(new Percent(color.brightness())));
        return messages;
    }

    /** Lamps that are turned on by their brightness need no more; others want to hear it too. */
    private List<Outgoing> withOn(List<Outgoing> messages) {
        List<Outgoing> all = new ArrayList<>(messages);
        switch (topics.order()) {
            case "brightness" -> {}
            case "first" -> all.addAll(0, switchTo(true));
            default -> {
                if (!light().isOn()) {
                    all.addAll(switchTo(true));
                }
            }
        }
        return all;
    }

    private Outgoing colored(Hsb color) {
        if (topics.rgb().isPresent()) {
            int[] rgb = Colors.toRgb(color);
            return topics.rgb()
                    .get()
                    .send(
                            rgb[0] + "," + rgb[1] + "," + rgb[2],
                            Map.of("red", (long) rgb[0], "green", (long) rgb[1], "blue", (long) rgb[2]));
        } else if (topics.hs().isPresent()) {
            return topics.hs()
                    .get()
                    .send(
                            color.hue().toPlainString() + ","
                                    + color.saturation().toPlainString(),
                            Map.of(
                                    "hue", color.hue().doubleValue(),
                                    "sat", color.saturation().doubleValue()));
        }
        double[] xy = Colors.toXy(color);
        CommandTopic target = topics.xy().orElseThrow(() -> new IllegalArgumentException("it takes no colours"));
        return target.send(xy[0] + "," + xy[1], Map.of("x", xy[0], "y", xy[1]));
    }
}
