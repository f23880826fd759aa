/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The rooms of the house and who may import whom. A room that is not named here may not exist. */
enum Room {
    HUB("org.metahab.hub"),
    HTTP("org.metahab.http"),
    MQTT("org.metahab.mqtt"),
    MQTT_BROKER("org.metahab.mqtt.broker"),
    COAP("org.metahab.coap"),
    TENSOR("org.metahab.tensor"),
    HUB_RUNTIME("org.metahab.hub.runtime", HUB, HTTP),
    DISCOVERY("org.metahab.discovery", HUB, MQTT, COAP),
    HABIT("org.metahab.habit", HUB),
    META("org.metahab.meta", TENSOR),
    FEDERATION("org.metahab.federation", META, MQTT),
    ADAPTATION("org.metahab.adaptation", HUB, HABIT, META),
    FEEDBACK("org.metahab.feedback", HUB, MQTT, COAP, HABIT, ADAPTATION),
    HISTORY("org.metahab.history", HUB, HABIT, ADAPTATION),
    ANOMALY("org.metahab.anomaly", HUB, HABIT),
    WEB("org.metahab.web", HUB, HTTP, DISCOVERY, ADAPTATION, HISTORY, ANOMALY),
    CONSOLE("org.metahab.console", HUB, DISCOVERY, ADAPTATION, HISTORY, ANOMALY),
    SIMULATOR("org.metahab.simulator", HUB, MQTT, COAP),
    TRAINER("org.metahab.trainer", HUB, HABIT, META, SIMULATOR),
    CLI(
            "org.metahab.cli",
            HUB,
            MQTT,
            MQTT_BROKER,
            COAP,
            TENSOR,
            HUB_RUNTIME,
            DISCOVERY,
            HABIT,
            META,
            FEDERATION,
            ADAPTATION,
            HISTORY,
            ANOMALY,
            SIMULATOR,
            TRAINER);

    /** What the room knows: nobody but the clock it is given may say what time it is here. */
    static final Set<Room> DOMAIN = EnumSet.of(
            HUB,
            HUB_RUNTIME,
            DISCOVERY,
            HABIT,
            META,
            FEDERATION,
            ADAPTATION,
            HISTORY,
            ANOMALY,
            FEEDBACK,
            SIMULATOR,
            TRAINER);

    private final String rootPackage;
    private final Set<Room> mayImport;

    Room(String rootPackage, Room... mayImport) {
        this.rootPackage = rootPackage;
        this.mayImport = Set.of(mayImport);
    }

    static Optional<Room> of(JavaClass type) {
        return Arrays.stream(values())
                .filter(room -> room.holds(type.getPackageName()))
                .max(Comparator.comparingInt(room -> room.rootPackage.length()));
    }

    boolean mayImport(Room other) {
        return this == other || mayImport.contains(other);
    }

    String rootPackage() {
        return rootPackage;
    }

    private boolean holds(String packageName) {
        return packageName.equals(rootPackage) || packageName.startsWith(rootPackage + ".");
    }
}
