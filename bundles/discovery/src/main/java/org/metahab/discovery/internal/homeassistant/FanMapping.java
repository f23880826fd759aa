/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.internal.mapping.LightMapping;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.Percent;

/** Maps a fan with speeds: on and off come from one topic, the speed from another or the same. */
final class FanMapping extends LightMapping {

    private final CommandTopic command;
    private final CommandTopic percentage;
    private final OnOffTexts texts;
    private final FanSpeed speed;
    private final @Nullable Source state;
    private final @Nullable Source percentageState;

    FanMapping(CommandTopic command, OnOffTexts texts, FanSpeed speed, Settings settings) throws SettingsException {
        super(ItemType.DIMMER);
        this.command = command;
        this.texts = texts;
        this.speed = speed;
        this.percentage = CommandTopic.require(settings, "percentage_command_topic", "percentage_command_template");
        this.state = Source.of(settings, "state_topic", "state_value_template");
        this.percentageState = Source.of(settings, "percentage_state_topic", "percentage_value_template");
    }

    @Override
    public List<Interest> inputs() {
        return Source.interests(Arrays.asList(state, percentageState));
    }

    @Override
    public String point() {
        return state == null ? command.topic() : state.point();
    }

    @Override
    public Reading read(Message message) {
        try {
            Optional<String> level = Source.read(percentageState, message).filter(text -> !text.equals(speed.reset()));
            Optional<String> on = Source.read(state, message).filter(text -> !text.equals("None"));
            level.ifPresent(this::takeLevel);
            on.ifPresent(this::takeOn);
            return level.isPresent() || on.isPresent() ? Reading.of(light().state()) : Reading.NOTHING;
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    private void takeLevel(String text) {
        if (state == null) {
            light().setBrightness(speed.percent(text));
        } else {
            light().rememberBrightness(speed.percent(text));
        }
    }

    private void takeOn(String text) {
        if (!text.equals(texts.isOn()) && !text.equals(texts.isOff())) {
            throw new IllegalArgumentException(
                    StateParsers.shown(text) + " is neither '" + texts.isOn() + "' nor '" + texts.isOff() + "'");
        }
        light().setOn(text.equals(texts.isOn()));
    }

    @Override
    protected List<Outgoing> switchTo(boolean on) {
        return List.of(command.send(on ? texts.on() : texts.off()));
    }

    @Override
    protected List<Outgoing> dimTo(Percent percent) {
        List<Outgoing> messages = new ArrayList<>();
        if (state != null && !light().isOn()) {
            messages.addAll(switchTo(true));
        }
        messages.add(percentage.send(speed.number(percent.value())));
        return messages;
    }

    @Override
    protected List<Outgoing> colorTo(Hsb color) {
        throw light().refusal(color);
    }
}
