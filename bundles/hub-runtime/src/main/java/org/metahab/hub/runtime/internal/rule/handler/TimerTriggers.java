/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.time.LocalTime;
import org.metahab.hub.runtime.internal.rule.module.Settings;
import org.metahab.hub.runtime.internal.rule.time.CronExpression;

/** Triggers at times. */
final class TimerTriggers {

    private TimerTriggers() {}

    static Trigger timeOfDay(Settings settings, HandlerContext context) {
        LocalTime time = settings.text("time", LocalTime::parse);
        return new ClockTrigger(context.clock(), daily(time)::next);
    }

    static Trigger cron(Settings settings, HandlerContext context) {
        return new ClockTrigger(context.clock(), settings.text("cronExpression", CronExpression::parse)::next);
    }

    static Trigger dateTime(Settings settings, HandlerContext context) {
        return new DateTimeTrigger(
                settings.text("itemName"), settings.flag("timeOnly", false), settings.number("offset", 0), context);
    }

    static CronExpression daily(LocalTime time) {
        return CronExpression.parse(time.getSecond() + " " + time.getMinute() + " " + time.getHour() + " * * ?");
    }
}
