/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.IncreaseDecrease;
import org.metahab.hub.value.NextPrevious;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.PlayPause;
import org.metahab.hub.value.Point;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Raw;
import org.metahab.hub.value.Refresh;
import org.metahab.hub.value.RewindFastforward;
import org.metahab.hub.value.State;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.StringList;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;
import org.metahab.hub.value.UpDown;
import org.metahab.hub.value.Value;

/**
 * Reads values from the two strings that stand for them on the event bus, the type's name and the full text. The other
 * way is {@link Value#typeName()} and {@link Value#text()}: what is written so is read back to an equal value.
 */
public final class ValueCodec {

    private static final int LONGEST_NUMBER = 2300;
    private static final Pattern QUANTITY = Pattern.compile(
            "([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)(?:\\s+(\\S+)|([^\\d\\s.,eE+-]\\S*|[eE](?![+-]?\\d)\\S*))");
    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\),");
    private static final String DATA_URI = "data:";
    private static final String BASE64 = ";base64,";

    /** ISO 8601 with an offset, also in openHAB 4's form without a colon in it ({@code +0100}). */
    private static final DateTimeFormatter OFFSET_DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXXXX][XXXX][X]['['VV']']")
            .toFormatter(Locale.ROOT);

    private static final Map<String, Function<String, Value>> READERS = Map.ofEntries(
            Map.entry("OnOff", text -> constant(OnOff.class, text)),
            Map.entry("OpenClosed", text -> constant(OpenClosed.class, text)),
            Map.entry("Percent", text -> new Percent(number(text))),
            Map.entry("Decimal", text -> new Decimal(number(text))),
            Map.entry("Quantity", ValueCodec::quantity),
            Map.entry("HSB", ValueCodec::hsb),
            Map.entry("UpDown", text -> constant(UpDown.class, text)),
            Map.entry("StopMove", text -> constant(StopMove.class, text)),
            Map.entry("String", Text::new),
            Map.entry("DateTime", ValueCodec::dateTime),
            Map.entry("PlayPause", text -> constant(PlayPause.class, text)),
            Map.entry("NextPrevious", text -> constant(NextPrevious.class, text)),
            Map.entry("RewindFastforward", text -> constant(RewindFastforward.class, text)),
            Map.entry("IncreaseDecrease", text -> constant(IncreaseDecrease.class, text)),
            Map.entry("Point", ValueCodec::point),
            Map.entry("StringList", ValueCodec::stringList),
            Map.entry("Raw", ValueCodec::raw),
            Map.entry("UnDef", text -> constant(UnDef.class, text)),
            Map.entry("Refresh", text -> constant(Refresh.class, text)));

    private ValueCodec() {}

    /**
     * The value of that type with that text.
     *
     * @throws IllegalArgumentException when there is no such type, or the text is none of its texts
     */
    public static Value value(String typeName, String text) {
        Function<String, Value> reader = READERS.get(typeName);
        if (reader == null) {
            throw new IllegalArgumentException("There is no value type '" + shown(typeName) + "'");
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + shown(text) + "' is no value of type " + typeName + ": " + e.getMessage(), e);
        }
    }

    /**
     * The state of that type with that text.
     *
     * @throws IllegalArgumentException when there is no such type, the text is none of its texts, or it is no state
     */
    public static State state(String typeName, String text) {
        if (value(typeName, text) instanceof State state) {
            return state;
        }
        throw new IllegalArgumentException("A value of type " + typeName + " is no state, but a command");
    }

    /**
     * The command of that type with that text.
     *
     * @throws IllegalArgumentException when there is no such type, the text is none of its texts, or it is no command
     */
    public static Command command(String typeName, String text) {
        if (value(typeName, text) instanceof Command command) {
            return command;
        }
        throw new IllegalArgumentException("A value of type " + typeName + " is no command, but a state");
    }

    static String shown(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    private static <E extends Enum<E> & Value> Value constant(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("use one of " + Arrays.toString(type.getEnumConstants()));
    }

    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a number of " + text.length() + " characters is too long");
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number", e);
        }
    }

    /** A quantity without a unit, as openHAB writes a dimensionless one, is a plain number. */
    private static Value quantity(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a quantity of " + text.length() + " characters is too long");
        }
        Matcher parts = QUANTITY.matcher(text.strip());
        return parts.matches()
                ? new Quantity(number(parts.group(1)), parts.group(2) == null ? parts.group(3) : parts.group(2))
                : new Decimal(number(text));
    }

    private static Value hsb(String text) {
        List<BigDecimal> parts = numbers(text, 3, 3, "hue,saturation,brightness");
        return new Hsb(parts.get(0), parts.get(1), parts.get(2));
    }

    private static Value point(String text) {
        List<BigDecimal> parts = numbers(text, 2, 3, "latitude,longitude or latitude,longitude,altitude");
        return new Point(parts.get(0), parts.get(1), parts.size() == 3 ? parts.get(2) : BigDecimal.ZERO);
    }

    private static List<BigDecimal> numbers(String text, int least, int most, String form) {
        String[] parts = text.split(",", most + 1);
        if (parts.length < least || parts.length > most) {
            throw new IllegalArgumentException("it is written " + form);
        }
        return Arrays.stream(parts).map(ValueCodec::number).toList();
    }

    private static Value dateTime(String text) {
        return new DateTime(OFFSET_DATE_TIME.parse(text, ZonedDateTime::from));
    }

    private static Value stringList(String text) {
        List<String> values = new ArrayList<>();
        for (String part : SEPARATOR.split(text, -1)) {
            values.add(part.replace("\\,", ","));
        }
        return new StringList(values);
    }

    private static Value raw(String text) {
        int data = text.lastIndexOf(BASE64);
        if (!text.startsWith(DATA_URI) || data < DATA_URI.length()) {
            throw new IllegalArgumentException("it is written data:<MIME type>;base64,<bytes>");
        }
        return new Raw(
                text.substring(DATA_URI.length(), data),
                Base64.getDecoder().decode(text.substring(data + BASE64.length())));
    }
}
