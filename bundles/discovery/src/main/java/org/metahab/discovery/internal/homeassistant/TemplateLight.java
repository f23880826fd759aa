/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.LightMapping;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.Percent;

/** Maps a lamp of the template schema. */
final class TemplateLight extends LightMapping {

    private final TemplateLightFormat format;

    TemplateLight(TemplateLightFormat format) {
        super(format.item());
        this.format = format;
    }

    @Override
    public List<Interest> inputs() {
        return format.topic().map(Interest::follow).stream().toList();
    }

    @Override
    public String point() {
        return format.point();
    }

    @Override
    public Reading read(Message message) {
        try {
            boolean told = takeColor(message);
            Optional<String> brightness = text(format.brightness(), message);
            Optional<String> state = text(format.state(), message);
            brightness.ifPresent(text -> takeBrightness(text, state.isPresent()));
            state.ifPresent(this::takeState);
            return told || brightness.isPresent() || state.isPresent() ? Reading.of(light().state()) : Reading.NOTHING;
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> text(Optional<ValueTemplate> template, Message message) {
        return template.flatMap(value -> value.text(message)).filter(text -> !text.equals("None"));
    }

    private boolean takeColor(Message message) {
        double[] numbers = new double[3];
        for (int i = 0; i < numbers.length; i++) {
            Optional<String> text = format.colors().isEmpty()
                    ? Optional.empty()
                    : text(Optional.of(format.colors().get(i)), message);
            if (text.isEmpty()) {
                return false;
            }
            numbers[i] = StateParsers.decimal(text.get()).doubleValue();
        }
        light().setColor(ColorForm.RGB.read(numbers));
        light().setOn(true);
        return true;
    }

    private void takeBrightness(String text, boolean stateIsTold) {
        BigDecimal percent = Colors.percent(StateParsers.decimal(text).doubleValue() / 255 * 100);
        if (stateIsTold) {
            light().rememberBrightness(percent);
        } else {
            light().setBrightness(percent);
        }
    }

    private void takeState(String text) {
        switch (text) {
            case "on" -> light().setOn(true);
            case "off" -> light().setOn(false);
            default -> throw new IllegalArgumentException(StateParsers.shown(text) + " is neither 'on' nor 'off'");
        }
    }

    @Override
    protected List<Outgoing> switchTo(boolean on) {
        return List.of(on ? format.on(Map.of()) : format.turnOff());
    }

    @Override
    protected List<Outgoing> dimTo(Percent percent) {
        return List.of(
                format.brightness().isPresent()
                        ? format.on(
                                Map.of("brightness", brightness(percent.value().doubleValue())))
                        : format.on(colors(light().at(percent.value()))));
    }

    @Override
    protected List<Outgoing> colorTo(Hsb color) {
        boolean separate = format.brightness().isPresent();
        Map<String, Object> values = new HashMap<>(
                colors(separate ? new Hsb(color.hue(), color.saturation(), BigDecimal.valueOf(100)) : color));
        if (separate) {
            values.put("brightness", brightness(color.brightness().doubleValue()));
        }
        return List.of(format.on(values));
    }

    private static Map<String, Object> colors(Hsb color) {
        Map<String, Object> values = new HashMap<>(ColorForm.RGB.variables(color));
        values.putAll(ColorForm.HS.variables(color));
        return values;
    }

    private static long brightness(double percent) {
        return Math.max(1, Math.round(percent / 100 * 255));
    }
}
