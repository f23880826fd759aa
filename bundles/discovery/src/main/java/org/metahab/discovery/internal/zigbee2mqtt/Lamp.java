/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.LightMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.Percent;

/** Maps a lamp: on and off, brightness and colour in one channel. Only what is to change is sent. */
final class Lamp extends LightMapping {

    private final Place place;
    private final LampFormat format;

    Lamp(Place place, LampFormat format) {
        super(format.item());
        this.place = place;
        this.format = format;
    }

    LampFormat format() {
        return format;
    }

    @Override
    public List<Interest> inputs() {
        return place.inputs();
    }

    @Override
    public List<Outgoing> questions() {
        return format.asked() ? place.get(format.state()) : List.of();
    }

    @Override
    public String point() {
        return place.point(format.endpoint(), "state");
    }

    @Override
    public Reading read(Message message) {
        try {
            return place.state(message).map(Fields::new).map(this::read).orElse(Reading.NOTHING);
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    private Reading read(Fields state) {
        Optional<Hsb> color = format.color().flatMap(state::object).flatMap(c -> color(c, state));
        color.ifPresent(light()::setColor);
        Optional<Object> on = state.value(format.state());
        Optional<BigDecimal> brightness = format.brightness()
                .flatMap(state::number)
                .map(value -> Colors.percent(value.doubleValue() / format.full() * 100));
        brightness.ifPresent(on.isPresent() ? light()::rememberBrightness : light()::setBrightness);
        on.ifPresent(value -> light().setOn(Values.isOn(value, format.on(), format.off())));
        return color.isPresent() || brightness.isPresent() || on.isPresent()
                ? Reading.of(light().state())
                : Reading.NOTHING;
    }

    /** The colour mode says which of the forms is meant; the others may be old. */
    private Optional<Hsb> color(Fields color, Fields state) {
        boolean hsMeant =
                state.text(format.colorMode(), format.xy() ? "xy" : "hs").equals("hs");
        Optional<Hsb> hs = pair(color, "hue", "saturation")
                .or(() -> pair(color, "h", "s"))
                .map(pair -> Colors.hsb(pair[0], pair[1], 100));
        Optional<Hsb> xy = pair(color, "x", "y").map(pair -> Colors.ofXy(pair[0], pair[1]));
        return hsMeant || !format.xy() ? hs.or(() -> xy) : xy.or(() -> hs);
    }

    private static Optional<double[]> pair(Fields color, String first, String second) {
        Optional<BigDecimal> one = color.number(first);
        Optional<BigDecimal> other = color.number(second);
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(new double[] {one.get().doubleValue(), other.get().doubleValue()});
    }

    @Override
    protected List<Outgoing> switchTo(boolean on) {
        return place.set(format.state(), JsonTrees.of(on ? format.on() : format.off()));
    }

    @Override
    protected List<Outgoing> dimTo(Percent percent) {
        if (format.brightness().isEmpty()) {
            return switchTo(true);
        }
        return place.set(format.brightness().get(), Values.plain(scaled(percent.value())));
    }

    private BigDecimal scaled(BigDecimal percent) {
        double value = percent.doubleValue() / 100 * format.full();
        return BigDecimal.valueOf(Math.max(1, value)).setScale(0, RoundingMode.HALF_UP);
    }

    @Override
    protected List<Outgoing> colorTo(Hsb color) {
        JsonObject message = new JsonObject();
        boolean asBright = light().isOn() && scaled(light().brightness()).equals(scaled(color.brightness()));
        if (!asBright) {
            format.brightness()
                    .ifPresentOrElse(
                            key -> message.add(key, Values.plain(scaled(color.brightness()))),
                            () -> message.add(format.state(), JsonTrees.of(format.on())));
        }
        JsonObject parts = new JsonObject();
        if (format.hs()) {
            parts.add("hue", Values.plain(color.hue()));
            parts.add("saturation", Values.plain(color.saturation()));
        } else {
            double[] xy = Colors.toXy(color);
            parts.addProperty("x", xy[0]);
            parts.addProperty("y", xy[1]);
        }
        format.color().ifPresent(key -> message.add(key, parts));
        return place.set(message);
    }
}
