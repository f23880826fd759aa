/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** Names the two rooms and the line when a room uses another room's internal package. */
final class KeepInternalsToTheRoom extends ArchCondition<JavaClass> {

    KeepInternalsToTheRoom() {
        super("use internal packages of their own room only");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<Room> room = Room.of(type);
        type.getDirectDependenciesFromSelf().forEach(dependency -> {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            Optional<Room> other = Room.of(used);
            if (other.isPresent() && !other.equals(room) && isInternal(used)) {
                events.add(SimpleConditionEvent.violated(
                        dependency,
                        "%s must not use internals of %s: %s"
                                .formatted(
                                        room.map(Room::rootPackage).orElse("a class outside the house"),
                                        other.orElseThrow().rootPackage(),
                                        dependency.getDescription())));
            }
        });
    }

    private static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.");
    }
}
