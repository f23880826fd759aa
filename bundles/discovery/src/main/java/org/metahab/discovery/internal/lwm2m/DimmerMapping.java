/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.payload.PayloadFormat;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/** Something that is switched at one resource and dimmed at another: one channel for people. */
final class DimmerMapping implements ChannelMapping {

    private final ResourceMapping onOff;
    private final ResourceMapping level;
    private final String levelPath;
    private Optional<State> switched = Optional.empty();
    private Optional<State> dimmed = Optional.empty();

    DimmerMapping(ObjectPath instance, ObjectResource onOff, ObjectResource level) {
        this.onOff = new ResourceMapping(instance, onOff, PayloadFormat.onOff());
        this.level = new ResourceMapping(instance, level, PayloadFormat.level());
        this.levelPath = instance.of(level.id());
    }

    @Override
    public List<Interest> inputs() {
        return List.of(onOff.inputs().get(0), level.inputs().get(0));
    }

    @Override
    public Reading read(Message message) {
        boolean ofLevel = message.path().equals(levelPath);
        Reading reading = ofLevel ? level.read(message) : onOff.read(message);
        if (!(reading instanceof Reading.Value value)) {
            return reading;
        } else if (ofLevel) {
            dimmed = Optional.of(value.state());
        } else {
            switched = Optional.of(value.state());
        }
        return state();
    }

    private Reading state() {
        if (switched.isPresent() && switched.get() == OnOff.OFF) {
            return Reading.of(Percent.ZERO);
        } else if (dimmed.isPresent() && switched.isPresent()) {
            return Reading.of(dimmed.get());
        }
        return Reading.NOTHING;
    }

    /** A level beyond zero switches on too. */
    @Override
    public List<Outgoing> write(Command command) {
        if (command instanceof OnOff) {
            return onOff.write(command);
        } else if (command instanceof Percent percent && percent.value().signum() == 0) {
            return onOff.write(OnOff.OFF);
        }
        Outgoing dim = level.write(command).get(0);
        return List.of(dim, onOff.write(OnOff.ON).get(0));
    }
}
