/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.metahab.hub.item.GroupFunction;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.item.Metadata;

class ItemsParserTest {

    private static Item only(String text) {
        ParsedItems parsed = ItemsParser.parse(text);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.items()).hasSize(1);
        return parsed.items().get(0).item();
    }

    private static List<String> names(ParsedItems parsed) {
        return parsed.items().stream().map(item -> item.item().name()).toList();
    }

    @Test
    void readsAnItemWithEverything() {
        assertThat(
                        only(
                                """
                        Number:Temperature Hall_Temp "Hall [%.1f °C]" <temperature> (Hall, Temps) ["Measurement", Temperature]
                            { unit="°C", channel="mqtt:topic:a:b" [ profile="system:offset", offset=-1.5, on=true, list="a","b" ],
                              homekit:x="Sensor" }
                        """))
                .isEqualTo(new Item(
                        "Hall_Temp",
                        ItemType.NUMBER,
                        "Temperature",
                        "Hall",
                        "temperature",
                        Set.of("Measurement", "Temperature"),
                        List.of("Hall", "Temps"),
                        null,
                        Map.of(
                                "unit",
                                Metadata.of("°C"),
                                "channel",
                                new Metadata(
                                        "mqtt:topic:a:b",
                                        Map.of(
                                                "profile",
                                                "system:offset",
                                                "offset",
                                                new BigDecimal("-1.5"),
                                                "on",
                                                true,
                                                "list",
                                                List.of("a", "b"))),
                                "homekit:x",
                                Metadata.of("Sensor"),
                                "stateDescription",
                                new Metadata("", Map.of("pattern", "%.1f °C")))));
    }

    @Test
    void readsEveryType() {
        for (ItemType type : ItemType.values()) {
            assertThat(only(type.label() + " An_Item")).isEqualTo(Item.of("An_Item", type, ""));
        }
    }

    @Test
    void readsGroupsWithAndWithoutFunction() {
        assertThat(only("Group Home").function()).isEmpty();
        assertThat(only("Group:Switch Lights").function())
                .contains(new GroupFunction(ItemType.SWITCH, "EQUALITY", List.of()));
        assertThat(only("Group:Switch:OR(ON, OFF) Lights").function())
                .contains(new GroupFunction(ItemType.SWITCH, "OR", List.of("ON", "OFF")));
        assertThat(only("Group:Number:COUNT(\"O.*\") Open").function())
                .contains(new GroupFunction(ItemType.NUMBER, "COUNT", List.of("O.*")));
        assertThat(only("Group:Number:AVG Mean").function())
                .contains(new GroupFunction(ItemType.NUMBER, "AVG", List.of()));
        Item mean = only("Group:Number:Temperature:AVG Mean");
        assertThat(mean.dimension()).isEqualTo("Temperature");
        assertThat(mean.function()).contains(new GroupFunction(ItemType.NUMBER, "AVG", List.of()));
        assertThat(only("Group:Number:Temperature Mean").dimension()).isEqualTo("Temperature");
    }

    @Test
    void readsIconsWithPrefixesAndDashes() {
        assertThat(only("Switch A <oh:classic:light-on>").category()).isEqualTo("oh:classic:light-on");
        assertThat(only("Switch A <\"light\">").category()).isEqualTo("light");
    }

    @Test
    void leavesCommentsAndEmptyListsOut() {
        assertThat(
                        only(
                                """
                        // one
                        /* two
                           Switch No */
                        Switch Yes /* three */ "Yes // no comment" () [] {} // four
                        """))
                .isEqualTo(Item.of("Yes", ItemType.SWITCH, "Yes // no comment"));
        assertThat(ItemsParser.parse("").items()).isEmpty();
        assertThat(ItemsParser.parse(" // nothing").problems()).isEmpty();
    }

    @Test
    void readsEscapesAndSingleQuotes() {
        assertThat(only("Switch A \"say \\\"hi\\\" \\u00e9\"").label()).isEqualTo("say \"hi\" é");
        assertThat(only("Switch A 'single'").label()).isEqualTo("single");
    }

    @Test
    void theItemsOwnPatternWinsOverTheLabels() {
        Item item = only("Number A \"A [%d]\" {stateDescription=\"\"[pattern=\"%.2f\", min=1]}");
        assertThat(item.metadata().get("stateDescription"))
                .isEqualTo(new Metadata("", Map.of("pattern", "%.2f", "min", BigDecimal.ONE)));
    }

    @Test
    void namesLineAndColumnOfAProblemAndReadsTheOtherItems() {
        ParsedItems parsed = ItemsParser.parse(
                """
                Switch First "First"
                Swich Second
                Switch Third "never closed
                Switch Fourth (A, B
                Dimmer Fifth [Tag] (Group)
                Number:Temperature Sixth
                Switch:Foo Seventh
                Switch 8th
                Switch
                Switch Last {a="1", a="2"}
                Contact Tenth
                """);
        assertThat(names(parsed)).containsExactly("First", "Sixth", "Tenth");
        assertThat(parsed.problems())
                .extracting(problem -> problem.position().toString())
                .containsExactly("2:1", "3:14", "5:1", "5:20", "7:1", "8:8", "10:1", "10:21");
        assertThat(parsed.problems().get(0).message()).contains("Swich").contains("Switch");
        assertThat(parsed.problems().get(1).message()).contains("closing");
        assertThat(parsed.problems().get(4).message()).contains("dimension");
        assertThat(parsed.problems().get(7).message()).contains("twice");
    }

    @Test
    void refusesASecondItemOfTheSameName() {
        ParsedItems parsed = ItemsParser.parse("Switch A\nDimmer A\nSwitch B");
        assertThat(names(parsed)).containsExactly("A", "B");
        assertThat(parsed.problems())
                .containsExactly(new Problem(new Position(2, 1), "There is an item 'A' already, in line 1"));
    }

    @Test
    void countsLinesInFilesOfWindowsToo() {
        ParsedItems parsed = ItemsParser.parse("\uFEFFSwitch A\r\nSwitch B %\r\nSwitch C\r\n");
        assertThat(names(parsed)).containsExactly("A", "C");
        assertThat(parsed.problems())
                .extracting(problem -> problem.position().toString())
                .containsExactly("2:10");
    }

    @Test
    void iconThatIsLeftOpenDoesNotTakeTheNextItem() {
        ParsedItems parsed = ItemsParser.parse("Switch A <\nSwitch B \"B\" (G)\n");
        assertThat(names(parsed)).containsExactly("B");
        assertThat(parsed.problems()).hasSize(1);
    }

    @Test
    void readsALargeHostileFileInOneGo() {
        String open = "Switch A (" + "B,".repeat(200_000) + "\n";
        String nested = "{[(<".repeat(200_000) + "\n";
        ParsedItems parsed = ItemsParser.parse(open + nested + "Switch Last\n");
        assertThat(names(parsed)).containsExactly("Last");
    }

    @Property(tries = 500)
    void returnsWhateverTheTextIs(@ForAll("hostile") String text) {
        ParsedItems parsed = ItemsParser.parse(text);
        int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
        assertThat(parsed.problems()).allSatisfy(problem -> {
            assertThat(problem.position().line()).isBetween(1, lines);
            assertThat(problem.position().column()).isPositive();
            assertThat(problem.message()).isNotBlank();
        });
    }

    @Property(tries = 300)
    void readsGoodItemsBeforeAndAfterAnyBadLine(@ForAll("badLines") String bad) {
        ParsedItems parsed = ItemsParser.parse("Switch Before {}\n" + bad + "\nSwitch After \"After\" (G)\n");
        assertThat(names(parsed)).contains("Before", "After");
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Switch", "Group", "Number", ":", "(", ")", "[", "]", "{", "}", "<", ">", ",", "=", "\"", "'", "\\",
                "\n", " ", "//", "/*", "*/", "A", "B_1", "5", "-1.5", "true", "é", "\u0000", "\\u00");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(60).map(list -> String.join("", list)),
                pieces.list().ofMaxSize(60).map(list -> String.join(" ", list)),
                Arbitraries.strings().ofMaxLength(200));
    }

    @Provide
    Arbitrary<String> badLines() {
        return Arbitraries.of(
                        "Switch", "X", "(", "\"", "{a=", "[", "<", ":", "Switch Bad (A,", "#", "Group:Nothing Y", "}")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> String.join(" ", list));
    }
}
