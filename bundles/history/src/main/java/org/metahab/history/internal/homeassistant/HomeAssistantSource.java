/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.homeassistant;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.history.EventSink;
import org.metahab.history.HistorySource;
import org.metahab.history.SourceItem;
import org.metahab.history.SourceOptions;
import org.metahab.history.internal.item.ItemTrack;
import org.metahab.hub.event.Source;
import org.metahab.hub.value.State;

/** What Home Assistant's recorder wrote, by default of the last ten days. */
public final class HomeAssistantSource implements HistorySource {

    private final RecorderDatabase database;
    private final Path file;
    private final SourceOptions options;
    private final Areas areas;
    private final Map<String, List<Channel>> channels = new LinkedHashMap<>();
    private final Map<String, String> people = new HashMap<>();

    private HomeAssistantSource(RecorderDatabase database, Path file, SourceOptions options) throws IOException {
        this.database = database;
        this.file = file;
        this.options = options;
        this.areas = Areas.beside(file);
        EntityMapper mapper = new EntityMapper(areas);
        for (RecordedState entity : database.entities()) {
            options.stop().heed();
            channels.put(entity.entity(), mapper.channels(entity));
            if (entity.domain().equals("person") && !entity.text("user_id").isEmpty()) {
                people.put(entity.text("user_id"), entity.text("friendly_name"));
            }
        }
        people.putAll(options.people());
    }

    /** @throws IOException when the file is no recorder's database */
    public static HomeAssistantSource open(Path file, SourceOptions options) throws IOException {
        RecorderDatabase database = RecorderDatabase.open(file);
        try {
            return new HomeAssistantSource(database, file, options);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return "Home Assistant's recorder " + file.getFileName()
                + (database.version() == 0 ? "" : " (schema " + database.version() + ")");
    }

    @Override
    public List<SourceItem> items() {
        List<SourceItem> items = new ArrayList<>();
        areas.groups().forEach(group -> items.add(new SourceItem(group.name(), group)));
        channels.forEach((entity, ofEntity) -> {
            for (int i = 0; i < ofEntity.size(); i++) {
                items.add(new SourceItem(
                        i == 0 ? entity : entity + "#" + i, ofEntity.get(i).item()));
            }
        });
        return items;
    }

    @Override
    public Period period() throws IOException {
        return database.period();
    }

    @Override
    public void read(Period period, EventSink sink) throws IOException {
        ItemTrack track = new ItemTrack(sink);
        Authors authors = new Authors(people, options.automated());
        database.read(period, row -> {
            options.stop().heed();
            Source source = authors.of(row);
            List<Channel> ofEntity = channels.getOrDefault(row.entity(), List.of());
            if (ofEntity.isEmpty()) {
                sink.skipped(
                        "entities of the domain " + row.domain() + " stand for nothing that the hub has items for",
                        row.entity());
            } else if (!row.isKnown()) {
                sink.skipped("the state is " + (row.state().isEmpty() ? "empty" : row.state()), row.entity());
            } else {
                ofEntity.forEach(channel -> tell(row, channel, source, track, sink));
            }
            sink.reached(row.at());
        });
    }

    private static void tell(RecordedState row, Channel channel, Source source, ItemTrack track, EventSink sink) {
        Optional<State> state = channel.reader().apply(row);
        String item = channel.item().name();
        if (state.isEmpty()) {
            sink.skipped("the state has no meaning for the item", row.entity() + " = " + row.state());
        } else if (Authors.isPerson(source)) {
            track.action(row.at(), item, state.get(), source.actor().orElse(""));
        } else {
            track.state(row.at(), item, state.get(), source);
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
