/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.item;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The kinds of items. */
public enum ItemType {
    SWITCH("Switch"),
    DIMMER("Dimmer"),
    COLOR("Color"),
    ROLLERSHUTTER("Rollershutter"),
    CONTACT("Contact"),
    NUMBER("Number"),
    STRING("String"),
    DATETIME("DateTime"),
    PLAYER("Player"),
    LOCATION("Location"),
    IMAGE("Image"),
    GROUP("Group");

    private final String label;

    ItemType(String label) {
        this.label = label;
    }

    /** The name in {@code .items} files, REST and events: {@code Switch}, {@code DateTime}, … */
    public String label() {
        return label;
    }

    /**
     * The type of that name, upper and lower case as they come.
     *
     * @throws IllegalArgumentException for a name that is no item type; the message lists those that are
     */
    public static ItemType of(String label) {
        for (ItemType type : values()) {
            if (type.label.equalsIgnoreCase(label)) {
                return type;
            }
        }
        throw new IllegalArgumentException("There is no item type '" + label + "'; use one of "
                + Arrays.stream(values()).map(ItemType::label).collect(Collectors.joining(", ")));
    }
}
