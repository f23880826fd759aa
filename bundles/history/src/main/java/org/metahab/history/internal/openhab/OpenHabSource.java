/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.openhab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.metahab.history.EventSink;
import org.metahab.history.HistorySource;
import org.metahab.history.SourceItem;
import org.metahab.history.SourceOptions;
import org.metahab.history.internal.item.Day;
import org.metahab.hub.codec.ItemCodec;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/**
 * What a persistence service of openHAB holds, asked over REST. It has states and no sources: changes of what openHAB's
 * rules command, as far as their actions name items, are taken for the rules'.
 *
 * <p>Source: openHAB core, {@code PersistenceResource}: {@code GET /rest/persistence/items/NAME}; of switches and contacts it
 * tells the old state once more at each change.
 */
public final class OpenHabSource implements HistorySource {

    /** How far back is asked for where nobody says, as openHAB doesn't tell where its history begins. */
    private static final Duration REACH = Duration.ofDays(60);

    private final OpenHabClient client;
    private final URI address;
    private final SourceOptions options;
    private final List<Item> items = new ArrayList<>();
    private final List<String> notUnderstood = new ArrayList<>();
    private final Set<String> automated;

    private OpenHabSource(OpenHabClient client, URI address, SourceOptions options) throws IOException {
        this.client = client;
        this.address = address;
        this.options = options;
        for (JsonElement json : client.json("/rest/items?recursive=false").getAsJsonArray()) {
            JsonObject item = json.getAsJsonObject();
            try {
                items.add(ItemCodec.decode(item).withMetadata(Map.of()));
            } catch (IllegalArgumentException e) {
                notUnderstood.add(item.get("name") + " of type " + item.get("type"));
            }
        }
        this.automated = new HashSet<>(options.automated());
        automated.addAll(commandedByRules());
    }

    /** @throws IOException when there is no openHAB that answers */
    public static OpenHabSource open(URI address, SourceOptions options) throws IOException {
        try {
            return new OpenHabSource(OpenHabClient.of(address, options.token(), options.stop()), address, options);
        } catch (CancellationException e) {
            throw e;
        } catch (IllegalStateException e) {
            throw new IOException(address + " answers otherwise than openHAB does: " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return "openHAB at " + address
                + (options.service().isEmpty() ? "" : " (persistence " + options.service() + ")");
    }

    @Override
    public List<SourceItem> items() {
        return items.stream().map(item -> new SourceItem(item.name(), item)).toList();
    }

    @Override
    public Period period() {
        boolean isSaid = !options.since().equals(Instant.EPOCH);
        Instant from = isSaid ? options.since() : options.now().minus(REACH);
        return new Period(from, options.now()).since(from);
    }

    @Override
    public void read(Period period, EventSink sink) throws IOException {
        notUnderstood.forEach(item -> sink.skipped("the hub has no such items", item));
        Day.read(
                period,
                sink,
                item -> automated.contains(item) ? Source.of(Source.RULES, "openhab") : Source.NONE,
                this::ask);
    }

    private void ask(Period period, Day day) throws IOException {
        for (Item item : items) {
            if (item.type() != ItemType.GROUP && item.type() != ItemType.IMAGE) {
                client.history(item.name(), options.service(), period.from(), period.until(), (at, text) -> {
                    if (!at.isBefore(period.from()) && at.isBefore(period.until())) {
                        point(item, at, text, day);
                    }
                });
            }
        }
    }

    private static void point(Item item, Instant at, String text, Day day) {
        try {
            State state = ItemValues.parseState(item, text);
            if (state instanceof UnDef) {
                day.skipped("the state is " + text, item.name());
            } else {
                day.add(at, item, state);
            }
        } catch (IllegalArgumentException e) {
            day.skipped("the item can't have the state", item.name() + " = " + text);
        }
    }

    /** What the actions of rules command; nothing where the account may not see rules. */
    private Set<String> commandedByRules() throws IOException {
        Set<String> commanded = new HashSet<>();
        Optional<JsonElement> rules = client.allowed("/rest/rules?summary=false");
        if (rules.isPresent() && rules.get().isJsonArray()) {
            for (JsonElement rule : rules.get().getAsJsonArray()) {
                JsonElement actions = rule.getAsJsonObject().get("actions");
                if (actions != null && actions.isJsonArray()) {
                    actions.getAsJsonArray().forEach(action -> target(action.getAsJsonObject(), commanded));
                }
            }
        }
        return commanded;
    }

    private static void target(JsonObject action, Set<String> commanded) {
        JsonElement configuration = action.get("configuration");
        if (configuration != null && configuration.isJsonObject()) {
            JsonElement item = configuration.getAsJsonObject().get("itemName");
            if (item != null && item.isJsonPrimitive()) {
                commanded.add(item.getAsString());
            }
        }
    }

    @Override
    public void close() {}
}
