/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.standalone;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.metahab.history.internal.homeassistant.RecorderFile;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.simulator.Household;
import org.metahab.simulator.Simulation;

/** A simulated home's life as Home Assistant's recorder would have written it. */
final class RecordedLife {

    private static final Duration ECHO = Duration.ofSeconds(5);
    private static final String USER = "bb".repeat(16);

    private final Map<String, String> entities = new LinkedHashMap<>();
    private final Map<String, TimedEvent> commands = new HashMap<>();
    private final RecorderFile file;
    private int contexts;

    private RecordedLife(RecorderFile file) {
        this.file = file;
    }

    /** Writes days of a home's life; returns the home's items by entity. */
    static Map<String, String> write(Household home, int days, Path db) throws SQLException {
        try (RecorderFile file = new RecorderFile(db, 48)) {
            RecordedLife life = new RecordedLife(file);
            for (Item item : home.items()) {
                life.entity(item);
            }
            Simulation simulation = home.simulate(days);
            while (simulation.hasNext()) {
                life.happened(simulation.next());
            }
            Map<String, String> items = new HashMap<>();
            life.entities.forEach((item, entity) -> items.put(entity, item));
            return items;
        }
    }

    private void entity(Item item) {
        String domain =
                switch (item.type()) {
                    case SWITCH, DIMMER -> "light";
                    case ROLLERSHUTTER -> "cover";
                    case CONTACT -> "binary_sensor";
                    case NUMBER -> "sensor";
                    default -> "";
                };
        if (!domain.isEmpty()) {
            entities.put(item.name(), domain + "." + item.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void happened(TimedEvent timed) throws SQLException {
        if (timed.event() instanceof ItemCommandEvent command) {
            commands.put(command.item(), timed);
        } else if (timed.event() instanceof ItemStateChangedEvent change && entities.containsKey(change.item())) {
            TimedEvent command = commands.remove(change.item());
            boolean commanded =
                    command != null && !timed.at().isAfter(command.at().plus(ECHO));
            boolean byPerson = commanded && isPerson(command.event().source());
            write(
                    timed.at(),
                    entities.get(change.item()),
                    change.state(),
                    byPerson ? USER : "",
                    commanded && !byPerson ? fresh() : "");
        }
    }

    private void write(Instant at, String entity, State state, String user, String parent) throws SQLException {
        String text = state.text();
        String attributes = "{}";
        if (entity.startsWith("light.") && state instanceof Percent level) {
            text = level.equals(Percent.ZERO) ? "off" : "on";
            attributes = "{\"supported_color_modes\":[\"brightness\"],\"brightness\":"
                    + Math.round(level.value().doubleValue() * 2.55) + "}";
        } else if (entity.startsWith("light.")) {
            text = text.toLowerCase(java.util.Locale.ROOT);
            attributes = "{\"supported_color_modes\":[\"onoff\"]}";
        } else if (state instanceof Percent level) {
            attributes = "{\"current_position\":" + (100 - level.value().intValue()) + "}";
        } else if (state instanceof OpenClosed contact) {
            text = contact == OpenClosed.OPEN ? "on" : "off";
            attributes = "{\"device_class\":\"door\"}";
        } else {
            text = text.split(" ", 2)[0];
        }
        file.state(at, entity, text, attributes, fresh(), user, parent);
    }

    private static boolean isPerson(Source source) {
        return source.isNone() || source.component().equals(Source.REST);
    }

    private String fresh() {
        return "%032x".formatted(++contexts);
    }
}
