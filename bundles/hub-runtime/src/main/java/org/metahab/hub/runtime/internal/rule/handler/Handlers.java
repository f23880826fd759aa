/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.metahab.hub.runtime.internal.rule.module.ModuleType;
import org.metahab.hub.runtime.internal.rule.module.Settings;

/**
 * The handler of each module type. A type that {@code module-types.json} declares has its line here.
 *
 * <p>A handler's maker throws {@link org.metahab.hub.runtime.internal.rule.module.ModuleException} for settings that
 * can't work.
 */
public final class Handlers {

    private static final Map<String, BiFunction<Settings, HandlerContext, Trigger>> TRIGGERS = Map.ofEntries(
            entry("core.ItemStateChangeTrigger", ItemTriggers::stateChange),
            entry("core.ItemStateUpdateTrigger", ItemTriggers::stateUpdate),
            entry("core.ItemCommandTrigger", ItemTriggers::command),
            entry("core.GroupStateChangeTrigger", ItemTriggers::memberStateChange),
            entry("core.GroupStateUpdateTrigger", ItemTriggers::memberStateUpdate),
            entry("core.GroupCommandTrigger", ItemTriggers::memberCommand),
            entry("core.ThingStatusChangeTrigger", ThingTriggers::statusChange),
            entry("core.ThingStatusUpdateTrigger", ThingTriggers::statusUpdate),
            entry("core.ChannelEventTrigger", HubTriggers::channelEvent),
            entry("core.GenericEventTrigger", HubTriggers::event),
            entry("core.SystemStartlevelTrigger", HubTriggers::startLevel),
            entry("timer.TimeOfDayTrigger", TimerTriggers::timeOfDay),
            entry("timer.GenericCronTrigger", TimerTriggers::cron),
            entry("timer.DateTimeTrigger", TimerTriggers::dateTime));

    private static final Map<String, BiFunction<Settings, HandlerContext, Condition>> CONDITIONS = Map.ofEntries(
            entry("core.ItemStateCondition", StateConditions::itemState),
            entry("core.GenericCompareCondition", CompareCondition::of),
            entry("core.TimeOfDayCondition", TimeConditions::timeOfDay),
            entry("timer.DayOfWeekCondition", TimeConditions::dayOfWeek),
            entry("ephemeris.WeekdayCondition", TimeConditions::weekday),
            entry("ephemeris.WeekendCondition", TimeConditions::weekend),
            entry("ephemeris.HolidayCondition", TimeConditions::holiday),
            entry("ephemeris.NotHolidayCondition", TimeConditions::notHoliday));

    private static final Map<String, BiFunction<Settings, HandlerContext, Action>> ACTIONS = Map.ofEntries(
            entry("core.ItemCommandAction", ItemActions::command),
            entry("core.ItemStateUpdateAction", ItemActions::stateUpdate),
            entry("core.RunRuleAction", RuleActions::run),
            entry("core.RuleEnablementAction", RuleActions::enable));

    private final HandlerContext context;

    /** @param context what all handlers work with */
    public Handlers(HandlerContext context) {
        this.context = context;
    }

    /** A new trigger of a declared type. */
    public Trigger trigger(ModuleType type, Settings settings) {
        return of(TRIGGERS, type).apply(settings, context);
    }

    /** A new condition of a declared type. */
    public Condition condition(ModuleType type, Settings settings) {
        return of(CONDITIONS, type).apply(settings, context);
    }

    /** A new action of a declared type. */
    public Action action(ModuleType type, Settings settings) {
        return of(ACTIONS, type).apply(settings, context);
    }

    private static <T> T of(Map<String, T> handlers, ModuleType type) {
        return Objects.requireNonNull(handlers.get(type.uid()), () -> "No handler for " + type.uid());
    }
}
