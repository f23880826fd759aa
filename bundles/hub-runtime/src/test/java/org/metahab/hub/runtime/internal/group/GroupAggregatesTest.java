/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

class GroupAggregatesTest {

    private static final List<String> FUNCTIONS = List.of(
            "EQUALITY",
            "AND",
            "OR",
            "NAND",
            "NOR",
            "SUM",
            "AVG",
            "MEDIAN",
            "MIN",
            "MAX",
            "COUNT",
            "LATEST",
            "EARLIEST");

    private static GroupAggregate aggregate(ItemType base, String name, String... arguments) {
        GroupFunction function = new GroupFunction(base, name, List.of(arguments));
        Item group = new Item("Group", ItemType.GROUP, "", "", "", Set.of(), List.of(), function, Map.of());
        return GroupAggregates.of(group, function);
    }

    private static GroupAggregate aggregate(String name) {
        return switch (name) {
            case "AND", "OR", "NAND", "NOR" -> aggregate(ItemType.SWITCH, name, "ON", "OFF");
            case "COUNT" -> aggregate(ItemType.NUMBER, name, "ON|5.*");
            default -> aggregate(ItemType.NUMBER, name);
        };
    }

    private static State state(GroupAggregate aggregate, State... members) {
        Arrays.stream(members).forEach(aggregate::add);
        return aggregate.state();
    }

    private static State logic(String name, State... members) {
        return state(aggregate(name), members);
    }

    @Test
    void logicIsOpenHabs() {
        assertThat(logic("AND", OnOff.ON, OnOff.ON)).isEqualTo(OnOff.ON);
        assertThat(logic("AND", OnOff.ON, OnOff.OFF)).isEqualTo(OnOff.OFF);
        assertThat(logic("AND", OnOff.ON, UnDef.NULL)).isEqualTo(OnOff.OFF);
        assertThat(logic("AND")).isEqualTo(OnOff.OFF);
        assertThat(logic("OR", OnOff.OFF, OnOff.ON)).isEqualTo(OnOff.ON);
        assertThat(logic("OR", OnOff.OFF, UnDef.UNDEF)).isEqualTo(OnOff.OFF);
        assertThat(logic("NAND", OnOff.ON, OnOff.ON)).isEqualTo(OnOff.OFF);
        assertThat(logic("NAND", OnOff.ON, OnOff.OFF)).isEqualTo(OnOff.ON);
        assertThat(logic("NOR", OnOff.OFF, OnOff.OFF)).isEqualTo(OnOff.ON);
        assertThat(logic("NOR", OnOff.OFF, OnOff.ON)).isEqualTo(OnOff.OFF);
    }

    @Test
    void aDimmerCountsAsOnWhenItIsBright() {
        assertThat(logic("OR", Percent.of(5), OnOff.OFF)).isEqualTo(OnOff.ON);
        assertThat(logic("OR", Percent.ZERO)).isEqualTo(OnOff.OFF);
        assertThat(state(aggregate(ItemType.CONTACT, "OR", "OPEN", "CLOSED"), OpenClosed.CLOSED, OpenClosed.OPEN))
                .isEqualTo(OpenClosed.OPEN);
    }

    @Test
    void arithmeticLeavesMembersWithoutANumberOut() {
        State[] members = {Decimal.of(1), Decimal.of(2), Decimal.of(6), UnDef.NULL};
        assertThat(state(aggregate("SUM"), members)).isEqualTo(Decimal.of(9));
        assertThat(state(aggregate("AVG"), members)).isEqualTo(Decimal.of(3));
        assertThat(state(aggregate("MEDIAN"), members)).isEqualTo(Decimal.of(2));
        assertThat(state(aggregate("MIN"), members)).isEqualTo(Decimal.of(1));
        assertThat(state(aggregate("MAX"), members)).isEqualTo(Decimal.of(6));
        assertThat(state(aggregate("MEDIAN"), Decimal.of(1), Decimal.of(2))).isEqualTo(Decimal.of(1.5));
        assertThat(state(aggregate("AVG"), UnDef.NULL)).isEqualTo(UnDef.UNDEF);
        assertThat(state(aggregate("SUM"))).isEqualTo(Decimal.of(0));
    }

    @Test
    void arithmeticConvertsUnits() {
        assertThat(state(aggregate("SUM"), Quantity.of(500, "W"), Quantity.of(1.5, "kW")))
                .isEqualTo(Quantity.of(2000, "W"));
        assertThat(state(aggregate("AVG"), Quantity.of(10, "°C"), Quantity.of(86, "°F"), Quantity.of(7, "lx")))
                .isEqualTo(Quantity.of(20, "°C"));
    }

    @Test
    void equalityIsWhatAllAre() {
        assertThat(state(aggregate("EQUALITY"), OnOff.ON, OnOff.ON)).isEqualTo(OnOff.ON);
        assertThat(state(aggregate("EQUALITY"), OnOff.ON, OnOff.OFF)).isEqualTo(UnDef.UNDEF);
        assertThat(state(aggregate("EQUALITY"))).isEqualTo(UnDef.UNDEF);
    }

    @Test
    void countsMembersWhoseWholeTextMatches() {
        assertThat(state(aggregate(ItemType.NUMBER, "COUNT", "O.*"), OnOff.ON, OnOff.OFF, OpenClosed.CLOSED))
                .isEqualTo(Decimal.of(2));
    }

    @Test
    void findsTheLatestAndTheEarliestMoment() {
        DateTime morning = new DateTime(ZonedDateTime.parse("2026-03-01T08:00:00+01:00"));
        DateTime evening = new DateTime(ZonedDateTime.parse("2026-03-01T20:00:00Z"));
        assertThat(state(aggregate("LATEST"), morning, evening, UnDef.NULL)).isEqualTo(evening);
        assertThat(state(aggregate("EARLIEST"), morning, evening)).isEqualTo(morning);
        assertThat(state(aggregate("LATEST"))).isEqualTo(UnDef.UNDEF);
    }

    @Test
    void saysWhatIsWrongWithAFunction() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aggregate(ItemType.SWITCH, "XOR"))
                .withMessageContaining("XOR")
                .withMessageContaining("EARLIEST");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aggregate(ItemType.SWITCH, "OR", "ON"))
                .withMessageContaining("OR(ON,OFF)");
        assertThatIllegalArgumentException().isThrownBy(() -> aggregate(ItemType.SWITCH, "OR", "OPEN", "CLOSED"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aggregate(ItemType.NUMBER, "COUNT", "("))
                .withMessageContaining("regular expression");
    }

    @Property(tries = 300)
    void comesAndGoesLikeCountingAnew(@ForAll("functions") String name, @ForAll("changes") List<State> changes) {
        GroupAggregate kept = aggregate(name);
        List<State> members = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (i % 3 == 2) {
                kept.remove(members.remove(i % members.size()));
            } else {
                members.add(changes.get(i));
                kept.add(changes.get(i));
            }
            assertThat(kept.state()).isEqualTo(state(aggregate(name), members.toArray(State[]::new)));
        }
    }

    @Provide
    Arbitrary<String> functions() {
        return Arbitraries.of(FUNCTIONS);
    }

    @Provide
    Arbitrary<List<State>> changes() {
        Arbitrary<State> states = Arbitraries.oneOf(
                Arbitraries.of(OnOff.ON, OnOff.OFF, UnDef.NULL, UnDef.UNDEF, OpenClosed.OPEN),
                Arbitraries.integers().between(0, 100).map(Percent::of),
                Arbitraries.doubles().between(-1000, 1000).ofScale(3).map(Decimal::of),
                Arbitraries.integers()
                        .between(0, 100)
                        .map(i -> new DateTime(
                                ZonedDateTime.parse("2026-03-01T00:00:00Z").plusHours(i))));
        return states.list().ofMaxSize(20);
    }
}
