/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.item;

import java.util.Optional;
import org.metahab.hub.item.GroupFunction;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.item.Metadata;
import org.metahab.hub.runtime.internal.group.StateConversion;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;
import org.metahab.hub.value.Units;

/** What an item holds when it is set to a state: {@code ON} becomes 100 % in a dimmer, 70 °F becomes 21.1 °C. */
final class ItemStates {

    private ItemStates() {}

    /**
     * The state that the item holds then; empty when it can't hold such a state.
     *
     * @param current the state that it has now; a colour keeps its hue when only its brightness is set
     */
    static Optional<State> held(Item item, State state, State current) {
        if (state instanceof UnDef) {
            return Optional.of(state);
        }
        ItemType type = item.function().map(GroupFunction::baseType).orElse(item.type());
        return switch (type) {
            case SWITCH -> StateConversion.as("OnOff", state);
            case DIMMER, ROLLERSHUTTER -> StateConversion.as("Percent", state);
            case COLOR -> colour(state, current);
            case CONTACT -> StateConversion.as("OpenClosed", state);
            case NUMBER -> number(item, state);
            case STRING ->
                state.typeName().equals("DateTime") ? Optional.of(state) : StateConversion.as("String", state);
            case DATETIME -> StateConversion.as("DateTime", state);
            case PLAYER ->
                StateConversion.as("PlayPause", state).or(() -> StateConversion.as("RewindFastforward", state));
            case LOCATION -> StateConversion.as("Point", state);
            case IMAGE -> StateConversion.as("Raw", state);
            case GROUP -> Optional.of(state);
        };
    }

    private static Optional<State> colour(State state, State current) {
        if (state instanceof Hsb || !(current instanceof Hsb colour)) {
            return StateConversion.as("HSB", state);
        }
        if (state == OnOff.ON && colour.brightness().signum() > 0) {
            return Optional.of(colour);
        }
        return StateConversion.as("Percent", state)
                .map(level -> new Hsb(colour.hue(), colour.saturation(), ((Percent) level).value()));
    }

    /** A plain number gets the item's unit, a quantity is converted to it, and an item without a dimension has none. */
    private static Optional<State> number(Item item, State state) {
        if (item.dimension().isEmpty()) {
            return StateConversion.as("Decimal", state);
        }
        Metadata note = item.metadata().get("unit");
        Optional<String> unit = note == null || note.value().isBlank()
                ? Optional.empty()
                : Optional.of(note.value().strip());
        if (state instanceof Quantity quantity) {
            return unit.isEmpty()
                    ? Optional.of(state)
                    : Units.convert(quantity, unit.get()).map(State.class::cast);
        }
        return StateConversion.as("Decimal", state).map(number -> unit.or(() -> Units.defaultUnit(item.dimension()))
                .<State>map(symbol -> new Quantity(((Decimal) number).value(), symbol))
                .orElse(number));
    }
}
