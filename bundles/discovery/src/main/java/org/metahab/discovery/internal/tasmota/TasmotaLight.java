/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.LightMapping;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.Percent;

/** A light: on or off, its brightness, its colour, told together or one by one. */
final class TasmotaLight extends LightMapping {

    /** Commands whose answers tell about lights. */
    static final String[] COMMANDS = {
        "POWER", "DIMMER", "HSBCOLOR", "COLOR", "CT", "WHITE", "CHANNEL", "SCHEME", "STATE"
    };

    private static final int NOT_POWER_LINKED = 20;

    private final Announcement device;
    private final String command;
    private final String told;
    private final int output;
    private final boolean alone;
    private final boolean colored;
    private final Set<String> topics;

    /**
     * A light.
     *
     * @param command sets its brightness
     * @param told the key of its brightness in messages
     */
    TasmotaLight(ItemType item, Announcement device, Lights.Place place, String command, String told) {
        super(item);
        this.device = device;
        this.command = command;
        this.told = told;
        this.output = place.output();
        this.alone = place.alone();
        this.colored = item == ItemType.COLOR;
        this.topics = new LinkedHashSet<>(
                List.of(device.topics().state(), device.topics().stateAnswer()));
        topics.addAll(device.topics().answers(COMMANDS));
        topics.addAll(device.topics().answers("POWER" + output, command));
    }

    @Override
    public List<Interest> inputs() {
        return topics.stream().map(Interest::follow).toList();
    }

    @Override
    public List<Outgoing> questions() {
        return List.of(device.topics().askState());
    }

    @Override
    public String point() {
        return device.topics().state() + (alone ? "#POWER" : "#POWER" + output);
    }

    @Override
    public Reading read(Message message) {
        try {
            Map<?, ?> object = object(message);
            boolean any = takeColor(object);
            any |= takeBrightness(object);
            any |= takePower(object);
            return any ? Reading.of(light().state()) : Reading.NOTHING;
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    /** Where answers have topics of their own, a plain text follows on the one that tells whether it is on. */
    private Map<?, ?> object(Message message) {
        if (message.json().orElse(JsonNull.NULL) instanceof Map<?, ?> object) {
            return object.get("StatusSTS") instanceof Map<?, ?> inner ? inner : object;
        } else if (device.topics().answersByName()
                && message.path().startsWith(device.topics().status() + "POWER")) {
            return Map.of(
                    message.path().substring(device.topics().status().length()),
                    message.text().orElse(""));
        }
        String problem = message.jsonProblem();
        throw new IllegalArgumentException(problem.isEmpty() ? "it is no JSON object" : problem);
    }

    private Optional<Object> power(Map<?, ?> object) {
        Object value = object.get("POWER" + output);
        return Optional.ofNullable(value == null && alone ? object.get("POWER") : value);
    }

    private boolean takePower(Map<?, ?> object) {
        Optional<Object> power = power(object);
        power.ifPresent(value -> light().setOn(Parsers.isOn(Parsers.text(value), device.on(), device.off())));
        return power.isPresent();
    }

    private boolean takeBrightness(Map<?, ?> object) {
        Object value = object.get(told);
        if (value == null || value == JsonNull.NULL) {
            return false;
        }
        BigDecimal percent = Colors.percent(Parsers.number(value).doubleValue());
        if (power(object).isPresent()) {
            light().rememberBrightness(percent);
        } else {
            light().setBrightness(percent);
        }
        return true;
    }

    /** A lamp that shines white tells its colour without brightness. */
    private boolean takeColor(Map<?, ?> object) {
        if (!colored || !(object.get("HSBColor") instanceof String text)) {
            return false;
        }
        String[] parts = text.split(",");
        if (parts.length < 3) {
            throw new IllegalArgumentException(StateParsers.shown(text) + " is no colour of three numbers");
        }
        double brightness = StateParsers.decimal(parts[2].strip()).doubleValue();
        boolean white = brightness <= 0 && object.get("White") instanceof Number number && number.doubleValue() > 0;
        double hue = StateParsers.decimal(parts[0].strip()).doubleValue();
        double saturation = white ? 0 : StateParsers.decimal(parts[1].strip()).doubleValue();
        light().setColor(Colors.hsb(hue, saturation, brightness));
        return true;
    }

    @Override
    protected List<Outgoing> switchTo(boolean on) {
        return List.of(device.topics().send("POWER" + output, on ? device.on() : device.off()));
    }

    @Override
    protected List<Outgoing> dimTo(Percent percent) {
        return powered(device.topics().send(command, whole(percent.value().max(BigDecimal.ONE))));
    }

    @Override
    protected List<Outgoing> colorTo(Hsb color) {
        String parts = whole(color.hue()) + "," + whole(color.saturation()) + ","
                + whole(color.brightness().max(BigDecimal.ONE));
        return powered(device.topics().send("HSBColor", parts));
    }

    /** Lamps turn on when they are dimmed, unless people don't want that (SetOption20); the command says on. */
    private List<Outgoing> powered(Outgoing message) {
        List<Outgoing> messages = new ArrayList<>(List.of(message));
        if (device.option(NOT_POWER_LINKED)) {
            messages.addAll(switchTo(true));
        }
        return messages;
    }

    private static String whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
