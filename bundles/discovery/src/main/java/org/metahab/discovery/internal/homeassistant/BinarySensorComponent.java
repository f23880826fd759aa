/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.time.Duration;
import java.util.List;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;

/** A sensor that is on or off; what opens and closes becomes a contact. */
final class BinarySensorComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        settings.requiredTopic("state_topic");
        BinarySensorClass kind = BinarySensorClass.of(entity.deviceClass());
        String on = settings.payload("payload_on", "ON");
        String off = settings.payload("payload_off", "OFF");
        List<Input> inputs = entity.input(
                "state_topic",
                "value_template",
                kind.contact() ? StateParsers.openClosed(on, off) : StateParsers.onOff(on, off));
        ChannelMapping mapping = new MappedChannel(inputs, MappedChannel.Writer.NONE);
        double delay = settings.number("off_delay", 0);
        if (delay > 0 && !kind.contact()) {
            mapping = new FallingBack(mapping, OnOff.ON, OnOff.OFF, Duration.ofMillis((long) (delay * 1000)));
        }
        ItemType item = kind.contact() ? ItemType.CONTACT : ItemType.SWITCH;
        entity.add(ChannelType.of(item).withReadOnly(true), kind.semantics(), mapping);
    }

    /** A state that ends by itself, as of a motion sensor that only tells of motion. */
    private record FallingBack(ChannelMapping mapping, State active, State rest, Duration delay)
            implements ChannelMapping {

        @Override
        public List<Interest> inputs() {
            return mapping.inputs();
        }

        @Override
        public String point() {
            return mapping.point();
        }

        @Override
        public Reading read(Message message) {
            Reading reading = mapping.read(message);
            return reading instanceof Reading.Value value && value.state().equals(active)
                    ? new Reading.Momentary(active, delay, rest)
                    : reading;
        }

        @Override
        public List<Outgoing> write(Command command) {
            return mapping.write(command);
        }
    }
}
