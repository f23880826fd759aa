/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return topics.inputs();
    }

    @Override
    public String point() {
        return topics.point();
    }

    @Override
    public Reading read(Message message) {
        try {
            boolean told = false;
            for (ColorTopic color : topics.colors()) {
                told |= take(
                        color.state(), message, text -> setColor(color.form().read(text)));
            }
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
        Optional<String> text = Source.read(source, message).filter(t -> !t.equals("None"));
        text.ifPresent(part::take);
        return text.isPresent();
    }

    private void setOn(String text) {
        OnOffTexts texts = topics.texts();
        if (!text.equals(texts.isOn()) && !text.equals(texts.isOff())) {
            throw new IllegalArgumentException(
                    StateParsers.shown(text) + " is neither '" + texts.isOn() + "' nor '" + texts.isOff() + "'");
        }
        light().setOn(text.equals(texts.isOn()));
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

    private void setColor(Hsb color) {
        light().setColor(color);
        light().setOn(true);
    }

    @Override
    protected List<Outgoing> switchTo(boolean on) {
        return List.of(
                topics.command().send(on ? topics.texts().on() : topics.texts().off()));
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
        for (ColorTopic topic : topics.colors()) {
            if (topic.command().isPresent()) {
                return topic.send(topic.command().get(), color);
            }
        }
        throw new IllegalArgumentException("it takes no colours");
    }
}
