/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.PlayPause;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Refresh;
import org.metahab.hub.value.RewindFastforward;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UpDown;

/**
 * Merges states and commands into the few that people tell apart.
 *
 * <p>Of a dimmer, and of a colour's brightness: 0 is {@code OFF}, up to 33 {@code LOW}, up to 66 {@code MEDIUM}, below 100
 * {@code HIGH}, 100 {@code ON}. Of a shutter: 0 is {@code UP}, 100 {@code DOWN}, between them as for a dimmer. Everything
 * with names of its own keeps them.
 */
public final class StateBuckets {

    /** Texts longer than this are content rather than choices. */
    private static final int LONGEST_CHOICE = 32;

    private static final BigDecimal LOW = BigDecimal.valueOf(33);
    private static final BigDecimal MEDIUM = BigDecimal.valueOf(66);
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private StateBuckets() {}

    /**
     * The bucket of a state; empty for states without buckets, which come and go by themselves: numbers, texts, times,
     * places, pictures, and no state at all.
     */
    public static Optional<String> ofState(ItemType type, State state) {
        if (state instanceof OnOff onOff) {
            return Optional.of(type == ItemType.CONTACT ? contact(onOff) : onOff.name());
        }
        if (state instanceof Percent percent) {
            return Optional.of(level(type, percent.value()));
        }
        if (state instanceof Hsb colour) {
            return Optional.of(level(type, colour.brightness()));
        }
        if (state instanceof UpDown
                || state instanceof OpenClosed
                || state instanceof PlayPause
                || state instanceof RewindFastforward) {
            return Optional.of(state.text());
        }
        return Optional.empty();
    }

    /**
     * The bucket of a command. More has one than of states, as a command is somebody's will: set points, rounded to whole
     * numbers, and short texts, which are choices. Empty for a refresh, for long texts, and for times and places.
     */
    public static Optional<String> ofCommand(ItemType type, Command command) {
        if (command instanceof Refresh) {
            return Optional.empty();
        }
        if (command instanceof Decimal number) {
            return Optional.of(whole(number.value()));
        }
        if (command instanceof Quantity quantity) {
            return Optional.of(whole(quantity.value()) + " " + quantity.unit());
        }
        if (command instanceof Text text) {
            return text.value().isEmpty() || text.value().length() > LONGEST_CHOICE
                    ? Optional.empty()
                    : Optional.of(text.value());
        }
        if (command instanceof State state) {
            return ofState(type, state);
        }
        return Optional.of(command.text());
    }

    /**
     * The one state that a bucket stands for, as its text: of a dimmer {@code ON} is {@code 100}, of a shutter {@code UP} is
     * {@code 0}. Empty where a bucket merges several, and for items whose states have no buckets or more parts, as colours do.
     */
    public static Optional<String> onlyState(ItemType type, String bucket) {
        return switch (type) {
            case SWITCH, CONTACT, PLAYER -> Optional.of(bucket);
            case DIMMER, ROLLERSHUTTER ->
                Stream.of(Percent.ZERO, Percent.HUNDRED)
                        .filter(end -> level(type, end.value()).equals(bucket))
                        .map(Percent::text)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** The bucket with that one state, the other way around; the text itself where there is none. */
    public static String ofOnlyState(ItemType type, String text) {
        return Stream.of(OnOff.ON.name(), OnOff.OFF.name(), UpDown.UP.name(), UpDown.DOWN.name())
                .filter(bucket -> onlyState(type, bucket).filter(text::equals).isPresent())
                .findFirst()
                .orElse(text);
    }

    /** Whether two texts say the same of one item: {@code ON} and {@code 100}, {@code UP} and {@code 0}. */
    public static boolean isSame(String one, String other) {
        return one.equals(other)
                || Stream.of(ItemType.DIMMER, ItemType.ROLLERSHUTTER)
                        .anyMatch(type -> onlyState(type, one)
                                        .filter(other::equals)
                                        .isPresent()
                                || onlyState(type, other).filter(one::equals).isPresent());
    }

    /** Whether the bucket stands for something that runs, shines or is open, rather than for its rest. */
    public static boolean isActive(String bucket) {
        return switch (bucket) {
            case "OFF", "CLOSED", "UP", "PAUSE", "STOP" -> false;
            default -> true;
        };
    }

    private static String contact(OnOff state) {
        return state == OnOff.ON ? OpenClosed.OPEN.name() : OpenClosed.CLOSED.name();
    }

    private static String level(ItemType type, BigDecimal percent) {
        boolean shutter = type == ItemType.ROLLERSHUTTER;
        if (percent.signum() == 0) {
            return shutter ? UpDown.UP.name() : OnOff.OFF.name();
        }
        if (percent.compareTo(FULL) == 0) {
            return shutter ? UpDown.DOWN.name() : OnOff.ON.name();
        }
        return percent.compareTo(LOW) <= 0 ? "LOW" : percent.compareTo(MEDIUM) <= 0 ? "MEDIUM" : "HIGH";
    }

    private static String whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
