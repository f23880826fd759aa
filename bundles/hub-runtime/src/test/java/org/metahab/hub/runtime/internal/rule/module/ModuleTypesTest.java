/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.day.Ephemeris;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.runtime.internal.rule.handler.HandlerContext;
import org.metahab.hub.runtime.internal.rule.handler.Handlers;

class ModuleTypesTest {

    private static final Map<String, Object> EXAMPLES = Map.of(
            "time", "07:30",
            "startTime", "07:00",
            "endTime", "08:00",
            "cronExpression", "0 30 7 ? * MON-FRI",
            "days", java.util.List.of("MON"),
            "operator", "=",
            "startlevel", 100,
            "enable", true);

    static java.util.Collection<ModuleType> types() {
        return ModuleTypes.load().all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachDeclaredTypeHasAHandler(ModuleType type) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        type.settings().stream()
                .filter(Setting::required)
                .forEach(setting -> configuration.put(setting.name(), EXAMPLES.getOrDefault(setting.name(), "x")));
        Settings settings = new Settings(type, RuleModule.of("1", type.uid(), configuration));
        Handlers handlers = new Handlers(new HandlerContext(
                null, new VirtualClock(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC), Ephemeris.DEFAULT, null));

        Object handler =
                switch (type.kind()) {
                    case TRIGGER -> handlers.trigger(type, settings);
                    case CONDITION -> handlers.condition(type, settings);
                    case ACTION -> handlers.action(type, settings);
                };

        assertThat(handler).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachRequiredSettingSaysWhatToGive(ModuleType type) {
        assertThat(type.settings())
                .filteredOn(Setting::required)
                .allSatisfy(setting ->
                        assertThat(setting.description()).startsWith("Give ").endsWith("."));
    }
}
