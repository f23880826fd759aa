/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

/** Any value there is, with hostile texts. */
final class Values {

    private Values() {}

    static Arbitrary<Value> any() {
        return Arbitraries.oneOf(
                Arbitraries.of(OnOff.values()),
                Arbitraries.of(OpenClosed.values()),
                Arbitraries.of(UpDown.values()),
                Arbitraries.of(StopMove.values()),
                Arbitraries.of(PlayPause.values()),
                Arbitraries.of(NextPrevious.values()),
                Arbitraries.of(RewindFastforward.values()),
                Arbitraries.of(IncreaseDecrease.values()),
                Arbitraries.of(UnDef.values()),
                Arbitraries.of(Refresh.values()),
                numbers(0, 100).map(Percent::new),
                decimals().map(Decimal::new),
                Combinators.combine(decimals(), units()).as(Quantity::new),
                Combinators.combine(numbers(0, 359), numbers(0, 100), numbers(0, 100))
                        .as(Hsb::new),
                texts().map(Text::new),
                dateTimes(),
                Combinators.combine(numbers(-90, 90), numbers(-180, 180), decimals())
                        .as(Point::new),
                textLists(),
                Combinators.combine(
                                texts().filter(text -> !text.isEmpty()),
                                Arbitraries.bytes().array(byte[].class).ofMaxSize(40))
                        .as(Raw::new));
    }

    static Arbitrary<State> states() {
        return any().filter(State.class::isInstance).map(State.class::cast);
    }

    static Arbitrary<Command> commands() {
        return any().filter(Command.class::isInstance).map(Command.class::cast);
    }

    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.of(
                        "",
                        " ",
                        "\"",
                        "\\",
                        "\\\"",
                        "{\"type\":\"OnOff\"}",
                        "null",
                        "a/b/c",
                        "\u0000\n\r\t",
                        "\ud83d\ude00",
                        "\ud800",
                        "</script>",
                        "a=>b$c",
                        ";base64,",
                        "NULL"));
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals().ofScale(6),
                Arbitraries.doubles().map(BigDecimal::valueOf),
                Arbitraries.of("0.00", "-0", "1E+300", "1E-300", "21.50").map(BigDecimal::new));
    }

    private static Arbitrary<BigDecimal> numbers(int least, int most) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                .ofScale(4);
    }

    private static Arbitrary<String> units() {
        return Arbitraries.oneOf(
                Arbitraries.of("°C", "W", "kWh", "%", "m³/h", "µg/m³", "E", "e5", "lx", "\"", "/min"),
                texts().map(text -> "u" + text.replaceAll("\\s", ""))
                        .filter(u -> u.chars().noneMatch(Character::isWhitespace)));
    }

    private static Arbitrary<DateTime> dateTimes() {
        return Combinators.combine(
                        Arbitraries.longs().between(-62_000_000_000L, 300_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999),
                        Arbitraries.integers().between(-64_800, 64_800))
                .as((seconds, nanos, offset) ->
                        new DateTime(Instant.ofEpochSecond(seconds, nanos).atZone(ZoneOffset.ofTotalSeconds(offset))));
    }

    private static Arbitrary<StringList> textLists() {
        return texts().list().ofMaxSize(5).filter(Values::isWritable).map(StringList::new);
    }

    private static boolean isWritable(List<String> texts) {
        return texts.isEmpty() || texts.subList(0, texts.size() - 1).stream().noneMatch(t -> t.endsWith("\\"));
    }
}
