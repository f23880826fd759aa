/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.hub.item.ItemType;

/** Finds the codec for a property. What is not told or not known of it makes the codec more tolerant, never absent. */
final class Codecs {

    private static final int MAX_OPTIONS = 500;

    private Codecs() {}

    /**
     * The codec of a property.
     *
     * @param version5 whether colours tell their form in each payload
     */
    static Codec of(HomieProperty property, boolean version5) {
        return switch (property.datatype()) {
            case "integer" -> number(property, true);
            case "float", "percent" -> number(property, false);
            case "boolean" -> truth(property);
            case "enum" -> choice(property);
            case "color", "colour" -> new ColorCodec(ColorCodec.forms(property.format()), version5);
            case "datetime" -> new DateTimeCodec();
            case "duration" -> new DurationCodec();
            default -> new TextCodec();
        };
    }

    private static Codec number(HomieProperty property, boolean whole) {
        Unit unit = property.datatype().equals("percent") ? Units.of("%") : Units.of(property.unit());
        Bounds bounds = Bounds.of(property.format(), whole);
        boolean share = unit.symbol().equals("%") && bounds.isPercent();
        return property.settable() && share && !Meaning.isMeasure(property)
                ? new PercentCodec(bounds)
                : new NumberCodec(unit, bounds);
    }

    /** In version 5 the format of a boolean may hold words for false and true, which are for people only. */
    private static Codec truth(HomieProperty property) {
        boolean contact = !property.settable() && Meaning.isOpening(property);
        return contact ? BinaryCodec.contact("true", "false") : BinaryCodec.onOff("true", "false");
    }

    private static Codec choice(HomieProperty property) {
        List<String> options = options(property.format());
        if (options.size() == 2) {
            Optional<Codec> binary = binary(property, options.get(0), options.get(1))
                    .or(() -> binary(property, options.get(1), options.get(0)));
            if (binary.isPresent()) {
                return binary.get();
            }
        }
        return new ChoiceCodec(options);
    }

    private static Optional<Codec> binary(HomieProperty property, String first, String second) {
        String words = first.toLowerCase(Locale.ROOT) + " " + second.toLowerCase(Locale.ROOT);
        return switch (words) {
            case "on off", "true false" -> Optional.of(BinaryCodec.onOff(first, second));
            case "open closed", "open close", "opened closed" ->
                property.settable() ? Optional.empty() : Optional.of(BinaryCodec.contact(first, second));
            default -> Optional.empty();
        };
    }

    private static List<String> options(String format) {
        List<String> options = new ArrayList<>();
        for (String option : format.split(",")) {
            if (!option.isBlank() && !options.contains(option.strip()) && options.size() < MAX_OPTIONS) {
                options.add(option.strip());
            }
        }
        return options;
    }

    /** Whether the values are of a kind that only programs read. */
    static boolean isForPrograms(HomieProperty property, ItemType item) {
        return item == ItemType.STRING && property.datatype().equals("json");
    }
}
