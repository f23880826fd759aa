/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;

/** A resource whose state is its text, and which takes what it tells. */
final class ResourceMapping implements ChannelMapping {

    private final Interest input;
    private final ResourceKind kind;
    private final boolean readOnly;

    ResourceMapping(Interest input, ResourceKind kind, boolean readOnly) {
        this.input = input;
        this.kind = kind;
        this.readOnly = readOnly;
    }

    @Override
    public List<Interest> inputs() {
        return List.of(input);
    }

    @Override
    public Reading read(Message message) {
        Optional<String> text = message.text();
        if (text.isEmpty()) {
            return Reading.failed("it is no UTF-8 text");
        }
        try {
            return kind.parser().parse(text.get().strip()).map(Reading::of).orElse(Reading.NOTHING);
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Outgoing> write(Command command) {
        if (readOnly) {
            throw new IllegalArgumentException("it can only be read");
        }
        if (kind.type().item() == ItemType.SWITCH && !(command instanceof OnOff)) {
            throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
        }
        return List.of(Outgoing.of(input.path(), command.text()));
    }
}
