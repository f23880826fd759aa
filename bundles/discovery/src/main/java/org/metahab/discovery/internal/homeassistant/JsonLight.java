/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.LightMapping;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.Percent;

/** Maps a lamp of the JSON schema. */
final class JsonLight extends LightMapping {

    private final JsonLightFormat format;

    JsonLight(JsonLightFormat format) {
        super(format.item());
        this.format = format;
    }

    @Override
    public List<Interest> inputs() {
        return format.state().map(Interest::follow).stream().toList();
    }

    @Override
    public String point() {
        return format.point("state");
    }

    @Override
    public Reading read(Message message) {
        try {
            Map<?, ?> object = format.object(message);
            boolean told = takeColor(object);
            told |= takeBrightness(object);
            told |= takeState(object);
            return told ? Reading.of(light().state()) : Reading.NOTHING;
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    private boolean takeState(Map<?, ?> object) {
        Object state = object.get("state");
        if (state == null || state == JsonNull.NULL) {
            return false;
        }
        switch (Settings.scalar(state)) {
            case "ON" -> light().setOn(true);
            case "OFF" -> light().setOn(false);
            default ->
                throw new IllegalArgumentException(
                        StateParsers.shown(Settings.scalar(state)) + " is neither 'ON' nor 'OFF'");
        }
        return true;
    }

    private boolean takeBrightness(Map<?, ?> object) {
        Optional<Double> value = number(object, "brightness");
        value.ifPresent(v -> {
            BigDecimal percent = Colors.percent(v / format.brightnessScale() * 100);
            if (object.containsKey("state")) {
                light().rememberBrightness(percent);
            } else {
                light().setBrightness(percent);
            }
        });
        return value.isPresent();
    }

    private boolean takeColor(Map<?, ?> object) {
        if (!(object.get("color") instanceof Map<?, ?> color)) {
            return false;
        }
        Optional<Hsb> told = readColor(color);
        told.ifPresent(hsb -> {
            light().setColor(hsb);
            light().setOn(true);
        });
        return told.isPresent();
    }

    private Optional<Hsb> readColor(Map<?, ?> color) {
        for (ColorForm form : format.forms()) {
            double[] numbers = numbers(color, form.keys());
            if (numbers.length > 0) {
                return Optional.of(form.read(numbers));
            }
        }
        return Optional.empty();
    }

    /** The numbers of these keys; none where one is missing. */
    private static double[] numbers(Map<?, ?> object, List<String> keys) {
        double[] numbers = new double[keys.size()];
        for (int i = 0; i < numbers.length; i++) {
            Optional<Double> value = number(object, keys.get(i));
            if (value.isEmpty()) {
                return new double[0];
            }
            numbers[i] = value.get();
        }
        return numbers;
    }

    private static Optional<Double> number(Map<?, ?> object, String key) {
        Object value = object.get(key);
        return value == null || value == JsonNull.NULL
                ? Optional.empty()
                : Optional.of(StateParsers.decimal(Settings.scalar(value)).doubleValue());
    }

    @Override
    protected List<Outgoing> switchTo(boolean on) {
        JsonObject object = new JsonObject();
        object.addProperty("state", on ? "ON" : "OFF");
        return List.of(format.send(object));
    }

    @Override
    protected List<Outgoing> dimTo(Percent percent) {
        return List.of(format.send(dimmed(percent.value())));
    }

    private JsonObject dimmed(BigDecimal percent) {
        JsonObject object = new JsonObject();
        object.addProperty("state", "ON");
        double scaled = percent.doubleValue() / 100 * format.brightnessScale();
        object.addProperty("brightness", BigDecimal.valueOf(Math.max(1, scaled)).setScale(0, RoundingMode.HALF_UP));
        return object;
    }

    @Override
    protected List<Outgoing> colorTo(Hsb color) {
        JsonObject object = dimmed(color.brightness());
        ColorForm form = format.commandForm();
        boolean bright = form == ColorForm.HS || form == ColorForm.XY;
        List<Number> numbers =
                form.write(bright ? color : new Hsb(color.hue(), color.saturation(), BigDecimal.valueOf(100)));
        JsonObject parts = new JsonObject();
        for (int i = 0; i < numbers.size(); i++) {
            parts.addProperty(form.keys().get(i), numbers.get(i));
        }
        object.add("color", parts);
        return List.of(format.send(object));
    }
}
