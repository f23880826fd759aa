/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;

/**
 * Something that is done by one command and has no state: a button, a scene.
 *
 * @param payload the text that does it
 */
record PressMapping(CommandTopic target, String payload) implements ChannelMapping {

    @Override
    public List<Interest> inputs() {
        return List.of();
    }

    @Override
    public String point() {
        return target.topic();
    }

    @Override
    public Reading read(Message message) {
        return Reading.NOTHING;
    }

    @Override
    public List<Outgoing> write(Command command) {
        if (command != OnOff.ON) {
            throw new IllegalArgumentException("it takes ON, which does it once, not " + command.text());
        }
        return List.of(target.send(payload));
    }
}
