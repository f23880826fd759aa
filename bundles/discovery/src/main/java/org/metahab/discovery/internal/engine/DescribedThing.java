/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.value.State;

/**
 * A thing as it is shown, with what its convention said of its channels.
 *
 * @param thing as it is shown
 * @param identities by which it is recognised
 * @param sources where it was announced
 * @param channels in the thing's order
 */
public record DescribedThing(
        Thing thing, List<String> identities, List<String> sources, List<DescribedChannel> channels) {

    /**
     * A channel.
     *
     * @param uid of the channel
     * @param description what its convention says
     * @param item the name of its item; empty where it has none
     * @param commands the topics or resources to which its commands go
     * @param state the last one; empty while none was told
     */
    public record DescribedChannel(
            String uid, ChannelDescription description, String item, Set<String> commands, Optional<State> state) {}
}
