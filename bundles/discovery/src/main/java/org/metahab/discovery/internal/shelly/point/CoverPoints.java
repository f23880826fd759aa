/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.point;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.UpDown;

/** Shutters and blinds. The device counts how far they are open, the hub how far they are closed. */
public final class CoverPoints {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private CoverPoints() {}

    /** How a cover is told what to do. */
    public interface Cover {

        /** Opens it. */
        Outgoing open();

        /** Closes it. */
        Outgoing close();

        /** Stops it. */
        Outgoing stop();

        /** @param open percent in [0, 100] */
        Outgoing moveTo(int open);
    }

    /**
     * The position of a cover; where it has none, whether it is open or closed.
     *
     * @param position field that holds percent open; nothing or below zero where that is not known
     * @param state field that may hold {@code open} or {@code closed}
     */
    public static Point cover(String position, String state) {
        return new Point(
                "",
                "Cover",
                ChannelType.of(ItemType.ROLLERSHUTTER),
                new Semantics("Control", "Opening", "Blinds"),
                Category.PRIMARY,
                List.of(position, state),
                fields -> {
                    Optional<BigDecimal> open = fields.number(position).filter(value -> value.signum() >= 0);
                    return open.isPresent()
                            ? open.map(value -> new Percent(
                                    Colors.percent(FULL.subtract(value).doubleValue())))
                            : fields.text(state).flatMap(CoverPoints::end);
                });
    }

    private static Optional<State> end(String text) {
        return switch (text) {
            case "open" -> Optional.of(Percent.ZERO);
            case "closed", "close" -> Optional.of(Percent.HUNDRED);
            default -> Optional.empty();
        };
    }

    /** Commands to a cover. */
    public static FieldMapping.Writer writer(Cover cover) {
        return (command, known) -> List.of(message(cover, command));
    }

    private static Outgoing message(Cover cover, Command command) {
        if (command instanceof UpDown direction) {
            return direction == UpDown.UP ? cover.open() : cover.close();
        } else if (command == StopMove.STOP) {
            return cover.stop();
        } else if (command instanceof Percent closed) {
            return cover.moveTo(FULL.subtract(closed.value())
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValue());
        }
        throw new IllegalArgumentException("it takes UP, DOWN, STOP and percent values, not " + command.text());
    }
}
