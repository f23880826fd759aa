/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;

/** A switch. */
final class SwitchComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        CommandTopic target = CommandTopic.require(settings, "command_topic", "command_template");
        OnOffTexts texts = OnOffTexts.of(settings);
        List<Input> inputs = entity.input("state_topic", "value_template", texts.parser());
        String equipment = entity.deviceClass().equals("outlet") ? "PowerOutlet" : "";
        entity.add(
                ChannelType.of(ItemType.SWITCH),
                new Semantics("Switch", "Power", equipment),
                new MappedChannel(inputs, onOff(target, texts.on(), texts.off()), target));
    }

    /** Two texts for on and off. */
    static MappedChannel.Writer onOff(CommandTopic target, String on, String off) {
        return command -> List.of(target.send(isOn(command) ? on : off));
    }

    /** @throws IllegalArgumentException when the command is neither ON nor OFF */
    static boolean isOn(Command command) {
        if (command instanceof OnOff value) {
            return value == OnOff.ON;
        }
        throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
    }
}
