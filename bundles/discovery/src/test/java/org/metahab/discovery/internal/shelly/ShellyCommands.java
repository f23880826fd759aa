/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.UpDown;

/** Commands of all kinds, tried. */
final class ShellyCommands {

    private static final List<Command> ALL = List.of(
            OnOff.ON,
            OnOff.OFF,
            Percent.of(50),
            new Decimal(BigDecimal.valueOf(50)),
            UpDown.UP,
            UpDown.DOWN,
            StopMove.STOP,
            new Hsb(BigDecimal.valueOf(120), BigDecimal.valueOf(50), BigDecimal.valueOf(50)));

    private ShellyCommands() {}

    /** What a channel sends upon the commands that it takes. */
    static List<Outgoing> of(ChannelDescription channel) {
        return ALL.stream()
                .flatMap(command -> {
                    try {
                        return channel.mapping().write(command).stream();
                    } catch (IllegalArgumentException e) {
                        return Stream.empty();
                    }
                })
                .toList();
    }
}
