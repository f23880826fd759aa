/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.spi.ChannelDescription.Category;

/** How a resource is used: its interface description, {@code if} (draft-ietf-core-interfaces, section 4). */
enum InterfaceType {
    SENSOR(List.of("core.s", "sensor"), true, Category.PRIMARY),
    ACTUATOR(List.of("core.a", "actuator"), false, Category.PRIMARY),
    PARAMETER(List.of("core.p", "parameter"), false, Category.CONFIGURATION),
    READ_ONLY_PARAMETER(List.of("core.rp"), true, Category.DIAGNOSTIC),
    /** None that is known: it can be looked at. */
    UNKNOWN(List.of(), true, Category.DIAGNOSTIC);

    private static final Set<String> COLLECTIONS = Set.of("core.ll", "core.b", "core.lb");

    private final List<String> names;
    private final boolean readOnly;
    private final Category category;

    InterfaceType(List<String> names, boolean readOnly, Category category) {
        this.names = names;
        this.readOnly = readOnly;
        this.category = category;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    Category category() {
        return category;
    }

    /** The same kind of resource where nobody knows how to write it. */
    InterfaceType readOnly() {
        return switch (this) {
            case ACTUATOR -> SENSOR;
            case PARAMETER -> READ_ONLY_PARAMETER;
            default -> this;
        };
    }

    /** Whether the interface is that of a list of other resources. */
    static boolean isCollection(String name) {
        return COLLECTIONS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The first of these that is known. */
    static Optional<InterfaceType> of(List<String> interfaces) {
        for (String name : interfaces) {
            for (InterfaceType type : values()) {
                if (type.names.contains(name.toLowerCase(Locale.ROOT))) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }
}
