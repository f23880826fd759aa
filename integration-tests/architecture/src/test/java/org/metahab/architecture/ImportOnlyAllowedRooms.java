/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Names the two rooms and the line when a room imports one that the table does not grant it. */
final class ImportOnlyAllowedRooms extends ArchCondition<JavaClass> {

    ImportOnlyAllowedRooms() {
        super("import only rooms that their own room may import");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Room.of(type).ifPresent(room -> type.getDirectDependenciesFromSelf().forEach(dependency -> Room.of(
                        dependency.getTargetClass().getBaseComponentType())
                .filter(other -> !room.mayImport(other))
                .ifPresent(other -> events.add(SimpleConditionEvent.violated(
                        dependency,
                        "%s must not import %s: %s"
                                .formatted(room.rootPackage(), other.rootPackage(), dependency.getDescription()))))));
    }
}
