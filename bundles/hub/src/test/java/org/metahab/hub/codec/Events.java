/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.metahab.hub.event.GroupItemStateChangedEvent;
import org.metahab.hub.event.GroupStateUpdatedEvent;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemAddedEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemRemovedEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.ItemStatePredictedEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.event.ItemUpdatedEvent;
import org.metahab.hub.event.RuleAddedEvent;
import org.metahab.hub.event.RuleRemovedEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.RuleUpdatedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.ThingStatusInfoChangedEvent;
import org.metahab.hub.event.ThingStatusInfoEvent;
import org.metahab.hub.item.GroupFunction;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.item.Metadata;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.thing.ThingStatusInfo;

/** Any event there is, with hostile texts. */
final class Events {

    private Events() {}

    static Arbitrary<HubEvent> any() {
        Arbitrary<String> names = names();
        Arbitrary<Source> sources = Values.texts().map(Source::new);
        return Arbitraries.oneOf(
                Combinators.combine(names, Values.commands(), sources).as(ItemCommandEvent::new),
                Combinators.combine(names, Values.states(), sources).as(ItemStateEvent::new),
                Combinators.combine(names, Values.states(), sources).as(ItemStateUpdatedEvent::new),
                Combinators.combine(names, Values.states(), Values.states(), sources)
                        .as(ItemStateChangedEvent::new),
                Combinators.combine(names, Values.states(), Arbitraries.of(true, false), sources)
                        .as(ItemStatePredictedEvent::new),
                Combinators.combine(names, names, Values.states(), sources).as(GroupStateUpdatedEvent::new),
                Combinators.combine(names, names, Values.states(), Values.states(), sources)
                        .as(GroupItemStateChangedEvent::new),
                Combinators.combine(items(), sources).as(ItemAddedEvent::new),
                Combinators.combine(items(), sources).as(ItemRemovedEvent::new),
                Combinators.combine(items(), items(), sources).as(ItemUpdatedEvent::new),
                Combinators.combine(uids(), things(), sources).as(ThingStatusInfoEvent::new),
                Combinators.combine(uids(), things(), things(), sources).as(ThingStatusInfoChangedEvent::new),
                Combinators.combine(rules(), sources).as(RuleAddedEvent::new),
                Combinators.combine(rules(), sources).as(RuleRemovedEvent::new),
                Combinators.combine(rules(), rules(), sources).as(RuleUpdatedEvent::new),
                Combinators.combine(uids(), ruleStatus(), sources).as(RuleStatusInfoEvent::new));
    }

    static Arbitrary<Item> items() {
        Arbitrary<Map<String, Metadata>> notes = Arbitraries.maps(
                        Values.texts(),
                        Combinators.combine(Values.texts(), settings()).as(Metadata::new))
                .ofMaxSize(3);
        return Combinators.combine(
                        names(),
                        Arbitraries.of(ItemType.values()),
                        Values.texts(),
                        Values.texts(),
                        Values.texts().set().ofMaxSize(3),
                        names().list().ofMaxSize(3),
                        notes,
                        functions())
                .as(Events::item);
    }

    static Arbitrary<Rule> rules() {
        Arbitrary<List<RuleModule>> triggers = modules(Arbitraries.just(Map.of()));
        Arbitrary<List<RuleModule>> others =
                modules(Arbitraries.maps(Values.texts(), Values.texts()).ofMaxSize(2));
        return Combinators.combine(
                        uids(),
                        Values.texts(),
                        Values.texts(),
                        Values.texts().set().ofMaxSize(3),
                        settings(),
                        triggers,
                        others,
                        others)
                .as(Rule::new);
    }

    private static Item item(
            String name,
            ItemType type,
            String label,
            String category,
            Set<String> tags,
            List<String> groups,
            Map<String, Metadata> notes,
            GroupFunction function) {
        boolean isGroup = type == ItemType.GROUP;
        ItemType valueType = isGroup ? function.baseType() : type;
        String dimension = valueType == ItemType.NUMBER ? "Temperature" : "";
        return new Item(
                name,
                type,
                dimension,
                label,
                category,
                new LinkedHashSet<>(tags),
                groups,
                isGroup ? function : null,
                new LinkedHashMap<>(notes));
    }

    private static Arbitrary<GroupFunction> functions() {
        return Combinators.combine(
                        Arbitraries.of(ItemType.values()).filter(type -> type != ItemType.GROUP),
                        Values.texts(),
                        Values.texts().list().ofMaxSize(2))
                .as(GroupFunction::new);
    }

    private static Arbitrary<List<RuleModule>> modules(Arbitrary<Map<String, String>> inputs) {
        return Combinators.combine(
                        Values.texts().filter(id -> !id.isEmpty()), Values.texts(), Values.texts(), settings(), inputs)
                .as(RuleModule::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Map<String, Object>> settings() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                Values.texts().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-1_000_000_000), BigDecimal.valueOf(1_000_000_000))
                        .ofScale(3)
                        .asGeneric(),
                Values.texts().list().ofMaxSize(3).asGeneric());
        return Arbitraries.maps(Values.texts(), values).ofMaxSize(3);
    }

    private static Arbitrary<ThingStatusInfo> things() {
        return Combinators.combine(
                        Arbitraries.of(ThingStatusInfo.Status.values()),
                        Arbitraries.of(ThingStatusInfo.Detail.values()),
                        Values.texts())
                .as(ThingStatusInfo::new);
    }

    private static Arbitrary<RuleStatusInfo> ruleStatus() {
        return Combinators.combine(
                        Arbitraries.of(RuleStatusInfo.Status.values()),
                        Arbitraries.of(RuleStatusInfo.Detail.values()),
                        Values.texts())
                .as(RuleStatusInfo::new);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ABC_019")
                .ofMaxLength(12)
                .map(text -> "N" + text);
    }

    private static Arbitrary<String> uids() {
        return Values.texts().filter(text -> !text.isBlank());
    }
}
