/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;

/**
 * A lock: ON is locked. One that can also open the door, or tells that it is jammed, has a text for that too. A lock that
 * wants a code can only be read, as the hub keeps no codes.
 */
final class LockComponent implements Component {

    private static final String EQUIPMENT = "Lock";

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        CommandTopic target = CommandTopic.require(settings, "command_topic", "command_template");
        boolean readOnly = settings.has("code_format");
        String lock = settings.payload("payload_lock", "LOCK");
        String unlock = settings.payload("payload_unlock", "UNLOCK");
        entity.add(
                ChannelType.of(ItemType.SWITCH).withReadOnly(readOnly),
                new Semantics("Switch", "Opening", EQUIPMENT),
                new MappedChannel(
                        entity.input(
                                "state_topic",
                                "value_template",
                                StateParsers.words(states(settings, false), moving(settings))),
                        readOnly ? MappedChannel.Writer.NONE : SwitchComponent.onOff(target, lock, unlock)));
        if (settings.has("payload_open") || settings.has("state_jammed")) {
            entity.attempt(() -> addDetails(entity, target, lock, unlock, readOnly));
        }
    }

    private static void addDetails(Entity entity, CommandTopic target, String lock, String unlock, boolean readOnly)
            throws SettingsException {
        Settings settings = entity.settings();
        NamedCommands commands = new NamedCommands().with("LOCK", target, lock).with("UNLOCK", target, unlock);
        if (settings.has("payload_open")) {
            commands = commands.with("OPEN", target, settings.payload("payload_open", "OPEN"));
        }
        entity.add(
                "state",
                "State",
                ChannelType.choice(commands.names()).withReadOnly(readOnly),
                new Semantics("Control", "Opening", EQUIPMENT),
                new MappedChannel(
                        entity.input(
                                "state_topic", "value_template", StateParsers.words(states(settings, true), List.of())),
                        readOnly ? MappedChannel.Writer.NONE : commands));
    }

    private static List<String> moving(Settings settings) {
        return List.of(
                settings.payload("state_locking", "LOCKING"),
                settings.payload("state_unlocking", "UNLOCKING"),
                settings.payload("state_opening", "OPENING"));
    }

    private static Map<String, State> states(Settings settings, boolean detailed) {
        Map<String, State> states = new LinkedHashMap<>();
        states.put(settings.payload("state_locked", "LOCKED"), detailed ? new Text("LOCK") : OnOff.ON);
        states.put(settings.payload("state_unlocked", "UNLOCKED"), detailed ? new Text("UNLOCK") : OnOff.OFF);
        states.put(settings.payload("state_open", "OPEN"), detailed ? new Text("OPEN") : OnOff.OFF);
        states.put(settings.payload("state_jammed", "JAMMED"), detailed ? new Text("JAMMED") : OnOff.OFF);
        states.put(settings.payload("payload_reset", "None"), UnDef.UNDEF);
        if (detailed) {
            List<String> names = List.of("LOCKING", "UNLOCKING", "OPENING");
            List<String> moving = moving(settings);
            for (int i = 0; i < names.size(); i++) {
                states.putIfAbsent(moving.get(i), new Text(names.get(i)));
            }
        }
        return states;
    }
}
