/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

class LikenessTest {

    private static final RuleModule MOTION = change("Motion");

    private static RuleModule change(String item) {
        return RuleModule.of("t", "core.ItemStateChangeTrigger", Map.of("itemName", item, "state", "ON"));
    }

    private static RuleModule since(String item, long seconds) {
        return RuleModule.of(
                "t", "timer.DateTimeTrigger", Map.of("itemName", "MetaHAB_Since_" + item, "offset", seconds));
    }

    private static RuleModule at(String time) {
        return RuleModule.of("t", "timer.TimeOfDayTrigger", Map.of("time", time));
    }

    private static RuleModule between(String from, String until) {
        return RuleModule.of("c", "core.TimeOfDayCondition", Map.of("startTime", from, "endTime", until));
    }

    private static RuleModule lately(String item, String since) {
        return RuleModule.of(
                "c",
                "core.ItemStateCondition",
                Map.of("itemName", "MetaHAB_Last_" + item, "operator", ">", "state", since));
    }

    private static String shape(RuleModule trigger, RuleModule... conditions) {
        RuleModule action = RuleModule.of("a", "core.ItemCommandAction", Map.of("itemName", "Lamp", "command", "ON"));
        return RuleShape.of(
                new Rule("r", "", "", Set.of(), Map.of(), List.of(trigger), List.of(conditions), List.of(action)));
    }

    @Test
    void aFewMinutesMakeNoOtherRule() {
        assertThat(Likeness.of(shape(at("19:15")), shape(at("19:25")))).isTrue();
        assertThat(Likeness.of(shape(at("19:15")), shape(at("21:00")))).isFalse();
        assertThat(Likeness.of(shape(at("23:50")), shape(at("00:10")))).isTrue();
    }

    @Test
    void aSlightlyOtherWindowMakesNoOtherRule() {
        String declined = shape(MOTION, between("05:45", "09:45"));

        assertThat(Likeness.of(declined, shape(MOTION, between("05:45", "10:30"))))
                .isTrue();
        assertThat(Likeness.of(declined, shape(MOTION))).isFalse();
        assertThat(Likeness.of(declined, shape(MOTION, between("05:45", "10:30"), change("Bell"))))
                .isFalse();
    }

    @Test
    void anotherKindOfDayMakesNoOtherRule() {
        RuleModule weekdays = RuleModule.of("c", "timer.DayOfWeekCondition", Map.of("days", List.of("MON", "TUE")));
        RuleModule noWeekend = RuleModule.of("c", "ephemeris.WeekdayCondition", Map.of());
        RuleModule noHoliday = RuleModule.of("d", "ephemeris.NotHolidayCondition", Map.of());
        String declined = shape(at("07:00"), weekdays);

        assertThat(Likeness.of(declined, shape(at("07:00"), noWeekend, noHoliday)))
                .isTrue();
        assertThat(Likeness.of(shape(at("07:00"), noWeekend, noHoliday), declined))
                .isTrue();
        assertThat(Likeness.of(declined, shape(at("07:00")))).isFalse();
    }

    @Test
    void aFewMinutesMoreOfADelayMakeNoOtherRule() {
        assertThat(Likeness.of(shape(since("Fan_ON_s1", 900)), shape(since("Fan_ON_s2", 1_200))))
                .isTrue();
        assertThat(Likeness.of(shape(since("Fan_ON_s1", 900)), shape(since("Fan_ON_s1", 7_200))))
                .isFalse();
        assertThat(Likeness.of(shape(since("Fan_ON_s1", 900)), shape(since("Tv_ON_s1", 900))))
                .isFalse();
        assertThat(Likeness.of(shape(since("Motion_ON_s1", 900)), shape(MOTION)))
                .isFalse();
    }

    @Test
    void anotherSpanOfASequenceMakesNoOtherRule() {
        String declined = shape(MOTION, lately("Bell_ON", "-5M"));

        assertThat(Likeness.of(declined, shape(MOTION, lately("Bell_ON", "-10M"))))
                .isTrue();
        assertThat(Likeness.of(declined, shape(MOTION, lately("Tv_ON", "-5M")))).isFalse();
        assertThat(Likeness.of(declined, shape(MOTION))).isFalse();
    }

    @Test
    void anotherTriggerMakesAnotherRule() {
        assertThat(Likeness.of(shape(MOTION), shape(change("Bell")))).isFalse();
        assertThat(Likeness.of(shape(MOTION), shape(at("07:00")))).isFalse();
    }

    @Test
    void aTriggerThatWasDeclinedTwiceIsNotPutAThirdTime() {
        String evening = shape(MOTION, between("17:00", "22:00"));
        String afterBell = shape(MOTION, lately("Bell_ON", "-5M"));
        String always = shape(MOTION);

        assertThat(Likeness.toAny(List.of(evening), always)).isFalse();
        assertThat(Likeness.toAny(List.of(evening, afterBell), always)).isTrue();
        assertThat(Likeness.toAny(List.of(evening, afterBell), shape(change("Bell"))))
                .isFalse();
    }
}
