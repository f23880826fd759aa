/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.preview;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.metahab.discovery.internal.engine.DescribedThing;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Interest;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.value.State;

/** Things as a preview shows them. */
final class PreviewThings {

    private PreviewThings() {}

    /** A thing in plain words. */
    static PreviewThing of(DescribedThing described) {
        Thing thing = described.thing();
        String why = thing.status().description();
        return new PreviewThing(
                thing.uid(),
                thing.label(),
                thing.location(),
                thing.status().status() + (why.isEmpty() ? "" : ": " + why),
                new TreeMap<>(thing.properties()),
                described.identities(),
                described.sources(),
                described.channels().stream().map(PreviewThings::channel).toList());
    }

    private static PreviewChannel channel(DescribedThing.DescribedChannel described) {
        ChannelDescription channel = described.description();
        ChannelType type = channel.type();
        return new PreviewChannel(
                described.uid().substring(described.uid().lastIndexOf(':') + 1),
                channel.label(),
                type.label(),
                type.unit(),
                type.range().map(PreviewThings::range).orElse(List.of()),
                type.options(),
                type.readOnly(),
                channel.category().name(),
                List.copyOf(channel.semantics().tags()),
                described.item(),
                channel.mapping().inputs().stream().map(Interest::path).toList(),
                List.copyOf(described.commands()),
                channel.availability().signals().stream()
                        .map(signal -> signal.input().path())
                        .toList(),
                described.state().map(State::text).orElse(""));
    }

    private static List<String> range(ChannelType.Range range) {
        DoubleStream numbers = range.step() > 0
                ? DoubleStream.of(range.minimum(), range.maximum(), range.step())
                : DoubleStream.of(range.minimum(), range.maximum());
        return numbers.mapToObj(number ->
                        BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
                .toList();
    }
}
