/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.item;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.metahab.hub.HubClock;
import org.metahab.hub.Items;
import org.metahab.hub.UnknownItemException;
import org.metahab.hub.codec.EventCodec;
import org.metahab.hub.codec.ItemCodec;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.codec.MalformedEventException;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.runtime.internal.bus.EventLoop;
import org.metahab.hub.runtime.internal.bus.EventPublisher;
import org.metahab.hub.runtime.internal.item.ItemTable.Provider;
import org.metahab.hub.runtime.internal.store.DocumentStore;
import org.metahab.hub.runtime.internal.store.StateSink;
import org.metahab.hub.thing.ThingRegistry;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The items of the standalone hub: takes states and commands from the bus and keeps the managed items. */
@Component(
        service = {Items.class, FileItems.class, EventHandler.class},
        immediate = true,
        property = {
            "event.topics=" + EventCodec.EVENT_TOPIC,
            "event.filter=(|(type=ItemStateEvent)(type=ItemCommandEvent))"
        })
public final class ItemService implements Items, FileItems, EventHandler, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ItemService.class);

    private final List<ThingRegistry> things = new CopyOnWriteArrayList<>();
    private final EventLoop loop = new EventLoop("metahab-items");
    /** Guards which items there are; not held while states are set, so that these never wait for the disk. */
    private final Object definitions = new Object();

    private final DocumentStore documents;
    private final StateSink sink;
    private final EventPublisher publisher;
    private final HubClock clock;
    private final ItemTable table;
    private final StateUpdater updater;
    private final CommandRouter router;

    /** Called by Declarative Services. */
    @Activate
    public ItemService(
            @Reference DocumentStore documents,
            @Reference StateSink sink,
            @Reference EventPublisher publisher,
            @Reference HubClock clock) {
        this.documents = documents;
        this.sink = sink;
        this.publisher = publisher;
        this.clock = clock;
        this.table = new ItemTable(sink.states());
        this.updater = new StateUpdater(table, sink, publisher, clock);
        this.router = new CommandRouter(table, updater, new ThingLinks(() -> things), publisher);
        updater.putAll(stored(documents), Provider.MANAGED);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addThings(ThingRegistry registry) {
        things.add(registry);
    }

    void removeThings(ThingRegistry registry) {
        things.remove(registry);
    }

    /** Called by Declarative Services. */
    @Override
    @Deactivate
    public void close() {
        loop.close();
    }

    @Override
    public void handleEvent(Event event) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : event.getPropertyNames()) {
            properties.put(name, event.getProperty(name));
        }
        loop.execute(() -> handle(properties));
    }

    @Override
    public Collection<Item> items() {
        return table.items();
    }

    @Override
    public Optional<Item> item(String name) {
        return table.item(name);
    }

    @Override
    public Optional<ItemState> state(String item) {
        return table.state(item);
    }

    @Override
    public void addItem(Item item) {
        synchronized (definitions) {
            if (table.item(item.name()).isPresent()) {
                throw new IllegalArgumentException("There is an item '" + item.name() + "' already");
            }
            store(item);
            updater.putAll(List.of(item), Provider.MANAGED);
        }
    }

    @Override
    public void updateItem(Item item) {
        synchronized (definitions) {
            Provider provider = table.provider(item.name()).orElseThrow(() -> new UnknownItemException(item.name()));
            if (provider == Provider.FILE) {
                throw new IllegalStateException("Item '" + item.name() + "' comes from a file; change it there");
            }
            store(item);
            updater.putAll(List.of(item), Provider.MANAGED);
        }
    }

    @Override
    public boolean removeItem(String name) {
        synchronized (definitions) {
            boolean isManaged =
                    table.provider(name).filter(p -> p == Provider.MANAGED).isPresent();
            if (isManaged) {
                documents.remove(DocumentStore.ITEMS, name);
                updater.removeAll(List.of(name));
            }
            return isManaged;
        }
    }

    @Override
    public Set<String> replace(Collection<Item> items) {
        synchronized (definitions) {
            Set<String> refused = new LinkedHashSet<>();
            Map<String, Item> accepted = new LinkedHashMap<>();
            for (Item item : items) {
                if (table.provider(item.name())
                        .filter(p -> p == Provider.MANAGED)
                        .isPresent()) {
                    refused.add(item.name());
                } else {
                    accepted.put(item.name(), item);
                }
            }
            updater.replaceFileItems(accepted);
            return refused;
        }
    }

    @Override
    public void sendCommand(String item, Command command, Source source) {
        Item target = table.item(item).orElseThrow(() -> new UnknownItemException(item));
        publisher.post(new ItemCommandEvent(item, ItemValues.requireCommand(target, command), source));
    }

    @Override
    public void postUpdate(String item, State state, Source source) {
        Item target = table.item(item).orElseThrow(() -> new UnknownItemException(item));
        publisher.post(new ItemStateEvent(item, ItemValues.requireState(target, state), source));
    }

    private void handle(Map<String, Object> properties) {
        try {
            HubEvent event = EventCodec.decode(properties).orElse(null);
            if (event instanceof ItemStateEvent update) {
                updater.setState(update.item(), update.state(), update.source());
            } else if (event instanceof ItemCommandEvent command) {
                if (table.item(command.item()).isPresent()) {
                    sink.record(new TimedEvent(EventCodec.time(properties).orElseGet(clock::instant), event));
                }
                router.route(command);
            }
        } catch (MalformedEventException e) {
            LOG.warn("Skipped an event: {}", e.getMessage());
        }
    }

    private void store(Item item) {
        documents.put(DocumentStore.ITEMS, item.name(), ItemCodec.encode(item).toString());
    }

    private static List<Item> stored(DocumentStore documents) {
        return documents.all(DocumentStore.ITEMS).entrySet().stream()
                .flatMap(document -> decode(document.getKey(), document.getValue()).stream())
                .toList();
    }

    private static Optional<Item> decode(String name, String json) {
        try {
            return Optional.of(ItemCodec.decode(JsonParser.parseString(json).getAsJsonObject()));
        } catch (JsonParseException | IllegalArgumentException | IllegalStateException e) {
            LOG.error("The stored item '{}' can't be read and is left out: {}", name, json, e);
            return Optional.empty();
        }
    }
}
