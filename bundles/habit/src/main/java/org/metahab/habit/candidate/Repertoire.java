/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.util.Collection;
import java.util.List;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ClassLabels;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.ItemRole;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/**
 * All that people may do in a home, as far as the hub knows: every state that an item they operate is brought into, from the
 * moment that the item is known on, and whatever else they turn out to do. Each class keeps its label. For one thread at a
 * time.
 */
public final class Repertoire {

    /** More classes than this are not told apart; what comes later has no label. */
    public static final int MOST = 1_000;

    private final ItemLookup items;
    private final ClassLabels labels = new ClassLabels();

    /** @param items tells what kind of item a class is of */
    public Repertoire(ItemLookup items) {
        this.items = items;
    }

    /** The items of a hub. Labels do not depend on their order, nor on when each was last used. */
    public void know(Collection<Item> some) {
        some.stream()
                .filter(item -> ItemRole.of(item) == ItemRole.ACTUATOR)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(this::states);
    }

    /**
     * Somebody did that; from now on all that can be done with the item is known.
     *
     * @return its label, or −1 when there are too many classes
     */
    public int add(ActionClass action) {
        int label = put(action);
        items.item(action.item()).ifPresent(this::states);
        return label;
    }

    /** The label of a class, or −1 when nobody knows it yet. */
    public int label(ActionClass action) {
        return labels.label(action);
    }

    /** How many classes there are; labels are below. */
    public int size() {
        return labels.size();
    }

    /** The class of a label. */
    public ActionClass get(int label) {
        return labels.get(label);
    }

    /** All classes as of now, by label; does not change when more are known. */
    public List<ActionClass> classes() {
        return labels.classes();
    }

    private void states(Item item) {
        for (String bucket : buckets(item.type())) {
            put(new ActionClass(item.name(), bucket));
        }
    }

    private int put(ActionClass action) {
        return labels.size() < MOST ? labels.learn(action) : labels.label(action);
    }

    /** The states that any item of the type can be brought into; levels between come when they are used. */
    private static List<String> buckets(ItemType type) {
        return switch (type) {
            case SWITCH, DIMMER, COLOR -> List.of("OFF", "ON");
            case CONTACT -> List.of("CLOSED", "OPEN");
            case ROLLERSHUTTER -> List.of("DOWN", "UP");
            case PLAYER -> List.of("PAUSE", "PLAY");
            case NUMBER, STRING, DATETIME, LOCATION, IMAGE, GROUP -> List.of();
        };
    }
}
