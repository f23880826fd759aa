/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.UpDown;

/** Commands to a cover: up, down, stop, and how far it shall be closed. */
final class CoverCommands implements MappedChannel.Writer {

    private final Optional<CommandTopic> moves;
    private final Optional<CommandTopic> positions;
    private final CoverPosition position;
    private final Optional<String> open;
    private final Optional<String> close;
    private final Optional<String> stop;

    CoverCommands(
            Settings settings, Optional<CommandTopic> moves, Optional<CommandTopic> positions, CoverPosition position) {
        this.moves = moves;
        this.positions = positions;
        this.position = position;
        this.open = payload(settings, "payload_open", "OPEN");
        this.close = payload(settings, "payload_close", "CLOSE");
        this.stop = payload(settings, "payload_stop", "STOP");
    }

    /** A payload given as null says that the device can't do it. */
    private static Optional<String> payload(Settings settings, String key, String otherwise) {
        return settings.mentions(key) && !settings.has(key)
                ? Optional.empty()
                : Optional.of(settings.payload(key, otherwise));
    }

    @Override
    public List<Outgoing> write(Command command) {
        if (command instanceof UpDown direction) {
            return direction == UpDown.UP ? moveTo(Percent.ZERO, open) : moveTo(Percent.HUNDRED, close);
        } else if (command == StopMove.STOP) {
            return List.of(move(stop).orElseThrow(() -> new IllegalArgumentException("it can't be stopped")));
        } else if (command instanceof Percent percent) {
            return toPercent(percent);
        }
        throw new IllegalArgumentException("it takes UP, DOWN, STOP and percent values, not " + command.text());
    }

    private List<Outgoing> moveTo(Percent end, Optional<String> payload) {
        return List.of(move(payload).or(() -> positioned(end)).orElseThrow(CoverCommands::immovable));
    }

    private List<Outgoing> toPercent(Percent percent) {
        Optional<Outgoing> toPosition = positioned(percent);
        if (toPosition.isEmpty() && percent.equals(Percent.ZERO)) {
            toPosition = move(open);
        } else if (toPosition.isEmpty() && percent.equals(Percent.HUNDRED)) {
            toPosition = move(close);
        }
        return List.of(toPosition.orElseThrow(
                () -> new IllegalArgumentException("it takes UP and DOWN, but no position between them")));
    }

    private Optional<Outgoing> move(Optional<String> payload) {
        return moves.flatMap(target -> payload.map(target::send));
    }

    private Optional<Outgoing> positioned(Percent percent) {
        BigDecimal value = position.ofClosed(percent);
        Object plain = CommandTemplate.plain(value);
        return positions.map(target -> target.send(
                value.toPlainString(),
                Map.of(
                        "value",
                        plain,
                        "position",
                        plain,
                        "position_open",
                        CommandTemplate.plain(BigDecimal.valueOf(position.open())),
                        "position_closed",
                        CommandTemplate.plain(BigDecimal.valueOf(position.closed())))));
    }

    private static IllegalArgumentException immovable() {
        return new IllegalArgumentException("it can't be moved that way");
    }
}
