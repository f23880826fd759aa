/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.resource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.servlet.http.HttpServletResponse;
import org.metahab.hub.Items;
import org.metahab.hub.UnknownItemException;
import org.metahab.hub.codec.ItemCodec;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.runtime.internal.rest.http.Reply;
import org.metahab.hub.runtime.internal.rest.http.RestException;
import org.metahab.hub.runtime.internal.rest.http.RestRequest;
import org.metahab.hub.runtime.internal.rest.http.Route;
import org.metahab.hub.runtime.internal.store.DocumentStore;

/** {@code /items}: reading, commanding, updating; adding, changing and removing managed items. */
public final class ItemsResource implements Resource {

    private final Items items;
    private final DocumentStore store;

    /** @param store knows which items are managed */
    public ItemsResource(Items items, DocumentStore store) {
        this.items = items;
        this.store = store;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/items", this::list),
                Route.of("PUT", "/items", this::putAll),
                Route.of("GET", "/items/{name}", request -> Reply.ok(json(item(request), managed(), request))),
                Route.of("POST", "/items/{name}", this::command),
                Route.of("PUT", "/items/{name}", this::put),
                Route.of("DELETE", "/items/{name}", this::delete),
                Route.of("GET", "/items/{name}/state", this::state),
                Route.of("PUT", "/items/{name}/state", this::update));
    }

    private Reply list(RestRequest request) {
        List<String> tags = request.queryList("tags");
        List<String> types = request.queryList("type");
        Set<String> managed = managed();
        JsonArray list = new JsonArray();
        items.items().stream()
                .filter(item -> item.tags().containsAll(tags))
                .filter(item -> types.isEmpty() || types.stream().anyMatch(type -> isOfType(item, type)))
                .map(item -> json(item, managed, request))
                .forEach(list::add);
        return Reply.ok(list);
    }

    private static boolean isOfType(Item item, String type) {
        return item.typeLabel().equals(type) || item.type().label().equals(type);
    }

    private Reply state(RestRequest request) {
        return Reply.text(stateOf(item(request)));
    }

    private Reply command(RestRequest request) {
        Item item = item(request);
        items.sendCommand(
                item.name(), ItemValues.parseCommand(item, request.text().strip()), request.source());
        return Reply.status(HttpServletResponse.SC_OK);
    }

    private Reply update(RestRequest request) {
        Item item = item(request);
        items.postUpdate(item.name(), ItemValues.parseState(item, request.text().strip()), request.source());
        return Reply.status(HttpServletResponse.SC_ACCEPTED);
    }

    private Reply put(RestRequest request) {
        JsonObject json = request.object();
        json.addProperty("name", request.path("name"));
        Item item = ItemCodec.decode(json);
        boolean isNew = store(item);
        return Reply.json(
                isNew ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK, json(item, managed(), request));
    }

    /** Reads all before it stores any, so that a mistake changes nothing. */
    private Reply putAll(RestRequest request) {
        List<Item> wanted = request.array().asList().stream()
                .map(element -> ItemCodec.decode(object(element)))
                .toList();
        wanted.forEach(this::requireManagedOrNew);
        JsonArray stored = new JsonArray();
        for (Item item : wanted) {
            JsonObject line = new JsonObject();
            line.addProperty("name", item.name());
            line.addProperty("status", store(item) ? "created" : "updated");
            stored.add(line);
        }
        return Reply.ok(stored);
    }

    private static JsonObject object(JsonElement element) {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw RestException.badRequest("Each element of the array must be a JSON object");
    }

    private Reply delete(RestRequest request) {
        Item item = item(request);
        requireManagedOrNew(item);
        items.removeItem(item.name());
        return Reply.status(HttpServletResponse.SC_OK);
    }

    /** Adds or replaces the item and returns whether it is new. */
    private boolean store(Item item) {
        requireManagedOrNew(item);
        if (items.item(item.name()).isPresent()) {
            items.updateItem(item);
            return false;
        }
        items.addItem(item);
        return true;
    }

    private void requireManagedOrNew(Item item) {
        if (items.item(item.name()).isPresent() && !managed().contains(item.name())) {
            throw new RestException(
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "The item '" + item.name() + "' comes from a file; change it there");
        }
    }

    private Item item(RestRequest request) {
        String name = request.path("name");
        return items.item(name).orElseThrow(() -> new UnknownItemException(name));
    }

    private Set<String> managed() {
        return store.all(DocumentStore.ITEMS).keySet();
    }

    private String stateOf(Item item) {
        return items.state(item.name())
                .map(ItemState::state)
                .map(state -> state.text())
                .orElse("NULL");
    }

    private JsonObject json(Item item, Set<String> managed, RestRequest request) {
        JsonObject json = new JsonObject();
        json.addProperty("link", request.base() + "/items/" + item.name());
        json.addProperty("state", stateOf(item));
        json.addProperty("editable", managed.contains(item.name()));
        ItemCodec.encode(item).entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
        keepMetadata(json, namespaces(request));
        return json;
    }

    /** {@code ?metadata=} takes names of namespaces or regular expressions for them, with commas between. */
    private static Predicate<String> namespaces(RestRequest request) {
        List<Pattern> wanted = request.queryList("metadata").stream()
                .map(text -> {
                    try {
                        return Pattern.compile(text);
                    } catch (PatternSyntaxException e) {
                        throw RestException.badRequest("'" + text + "' in 'metadata' is no regular expression");
                    }
                })
                .toList();
        return namespace ->
                wanted.stream().anyMatch(pattern -> pattern.matcher(namespace).matches());
    }

    private static void keepMetadata(JsonObject json, Predicate<String> namespaces) {
        if (json.remove("metadata") instanceof JsonObject metadata) {
            JsonObject kept = new JsonObject();
            metadata.entrySet().stream()
                    .filter(note -> namespaces.test(note.getKey()))
                    .forEach(note -> kept.add(note.getKey(), note.getValue()));
            if (kept.size() > 0) {
                json.add("metadata", kept);
            }
        }
    }
}
