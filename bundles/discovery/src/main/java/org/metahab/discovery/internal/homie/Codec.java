/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** Between payloads of one data type and states. Stateless. */
interface Codec {

    /** What values there are. */
    ChannelType type();

    /**
     * The state that a payload means. Values outside of the format are taken, as they are what the device says.
     *
     * @throws IllegalArgumentException when it is none of this data type; the message names it
     */
    State read(String payload);

    /**
     * The payload that makes the device do it.
     *
     * @param now the present state, {@link UnDef#NULL} while it is not known
     * @throws IllegalArgumentException when there is no payload for it in this format; the message says what there is
     */
    String write(Command command, State now);

    /** What a property that is not retained goes back to after it happened. */
    default State idle() {
        return UnDef.UNDEF;
    }
}
