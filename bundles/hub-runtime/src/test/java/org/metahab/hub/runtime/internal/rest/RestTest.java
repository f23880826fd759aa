/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.item.Metadata;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.thing.Channel;
import org.metahab.hub.thing.Inbox;
import org.metahab.hub.thing.InboxEntry;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingRegistry;
import org.metahab.hub.thing.ThingStatusInfo;

class RestTest {

    private static final String RULE =
            """
            {"uid": "light-on", "name": "Light on", "tags": ["night"],
             "triggers": [{"id": "1", "type": "core.ItemCommandTrigger", "configuration": {"itemName": "Light"}}],
             "actions": [{"id": "2", "type": "core.ItemCommandAction",
                          "configuration": {"itemName": "Lamp", "command": "ON"}}]}
            """;

    @TempDir
    Path folder;

    private RestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new RestServer(folder, new RestServer.Config(false));
        server.items.items.put(
                "Light",
                new Item(
                        "Light",
                        ItemType.SWITCH,
                        "",
                        "Ceiling light",
                        "lightbulb",
                        Set.of("Lightbulb", "Kitchen"),
                        List.of("Lights"),
                        null,
                        Map.of("unit", Metadata.of("°C"), "note", Metadata.of("x"))));
        server.items.set("Light", "OFF");
        server.items.addItem(Item.of("Lamp", ItemType.DIMMER, "Lamp"));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void rootNamesThePartsAndTheVersion() throws Exception {
        JsonObject root = object(server.get("/"));

        assertThat(root.getAsJsonObject("runtimeInfo").get("version").getAsString())
                .isEqualTo("1.2.3");
        assertThat(root.getAsJsonArray("links"))
                .extracting(link -> link.getAsJsonObject().get("type").getAsString())
                .contains("items", "rules", "things", "inbox", "events");
    }

    @Test
    void itemHasOpenHabsShape() throws Exception {
        JsonObject item = object(server.get("/items/Light"));

        assertThat(item.get("link").getAsString()).endsWith("/rest/items/Light");
        assertThat(item.get("state").getAsString()).isEqualTo("OFF");
        assertThat(item.get("editable").getAsBoolean()).isFalse();
        assertThat(item.get("type").getAsString()).isEqualTo("Switch");
        assertThat(item.get("name").getAsString()).isEqualTo("Light");
        assertThat(item.get("label").getAsString()).isEqualTo("Ceiling light");
        assertThat(item.get("category").getAsString()).isEqualTo("lightbulb");
        assertThat(item.getAsJsonArray("groupNames").get(0).getAsString()).isEqualTo("Lights");
        assertThat(item.has("metadata")).isFalse();
    }

    @Test
    void metadataComesWhenAskedFor() throws Exception {
        assertThat(object(server.get("/items/Light?metadata=unit"))
                        .getAsJsonObject("metadata")
                        .keySet())
                .containsExactly("unit");
        assertThat(object(server.get("/items/Light?metadata=.*"))
                        .getAsJsonObject("metadata")
                        .keySet())
                .containsExactlyInAnyOrder("unit", "note");
        assertThat(server.get("/items/Light?metadata=%5B").statusCode()).isEqualTo(400);
    }

    @Test
    void itemsAreFilteredByTagsAndType() throws Exception {
        assertThat(names(server.get("/items"))).containsExactly("Light", "Lamp");
        assertThat(names(server.get("/items?tags=Kitchen,Lightbulb"))).containsExactly("Light");
        assertThat(names(server.get("/items?tags=Kitchen,Garden"))).isEmpty();
        assertThat(names(server.get("/items?type=Dimmer"))).containsExactly("Lamp");
    }

    @Test
    void commandIsSentAndStateIsText() throws Exception {
        assertThat(server.text("POST", "/items/Light", "ON").statusCode()).isEqualTo(200);

        HttpResponse<String> state = server.get("/items/Light/state");
        assertThat(state.body()).isEqualTo("ON");
        assertThat(state.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    @Test
    void stateIsUpdated() throws Exception {
        assertThat(server.text("PUT", "/items/Lamp/state", "40").statusCode()).isEqualTo(202);

        assertThat(server.get("/items/Lamp/state").body()).isEqualTo("40");
    }

    @Test
    void wrongCommandsStatesAndItemsAreExplained() throws Exception {
        HttpResponse<String> command = server.text("POST", "/items/Light", "blue");
        assertThat(command.statusCode()).isEqualTo(400);
        assertThat(command.body())
                .contains("Light")
                .contains("blue")
                .contains("OnOff")
                .contains("\"http-code\":400");
        assertThat(server.text("PUT", "/items/Light/state", "50 °C").statusCode())
                .isEqualTo(400);

        HttpResponse<String> missing = server.text("POST", "/items/Nothing", "ON");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Nothing").contains("\"http-code\":404");
    }

    @Test
    void itemIsCreatedUpdatedAndDeleted() throws Exception {
        String json = "{\"type\": \"Number:Temperature\", \"label\": \"Outside\", \"tags\": [\"Measurement\"]}";
        assertThat(server.json("PUT", "/items/Outside", json).statusCode()).isEqualTo(201);
        assertThat(server.json("PUT", "/items/Outside", json).statusCode()).isEqualTo(200);

        JsonObject item = object(server.get("/items/Outside"));
        assertThat(item.get("editable").getAsBoolean()).isTrue();
        assertThat(item.get("type").getAsString()).isEqualTo("Number:Temperature");
        assertThat(item.get("state").getAsString()).isEqualTo("NULL");

        assertThat(server.delete("/items/Outside").statusCode()).isEqualTo(200);
        assertThat(server.delete("/items/Outside").statusCode()).isEqualTo(404);
    }

    @Test
    void severalItemsArePutAtOnceOrNoneOfThem() throws Exception {
        String one = "{\"type\": \"Switch\", \"name\": \"One\"}";
        assertThat(server.json("PUT", "/items", "[" + one + ", {\"type\": \"Nonsense\", \"name\": \"Two\"}]")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.get("/items/One").statusCode()).isEqualTo(404);

        assertThat(server.json("PUT", "/items", "[" + one + "]").statusCode()).isEqualTo(200);
        assertThat(server.get("/items/One").statusCode()).isEqualTo(200);
    }

    @Test
    void itemsFromFilesAreReadOnly() throws Exception {
        assertThat(server.json("PUT", "/items/Light", "{\"type\": \"Switch\"}").statusCode())
                .isEqualTo(405);
        assertThat(server.delete("/items/Light").statusCode()).isEqualTo(405);
    }

    @Test
    void mistakesInTheRequestAreExplained() throws Exception {
        assertThat(server.json("PUT", "/items/New", "{\"type\"").statusCode()).isEqualTo(400);
        assertThat(server.json("PUT", "/items/New", "[]").statusCode()).isEqualTo(400);
        assertThat(server.json("PUT", "/items/New", "{}").body()).contains("type");
        assertThat(server.json("PUT", "/items/9lives", "{\"type\": \"Switch\"}").statusCode())
                .isEqualTo(400);
        assertThat(server.json("POST", "/items/Light", "{}").statusCode()).isEqualTo(415);
        assertThat(server.text("PUT", "/items/New", "{}").statusCode()).isEqualTo(415);
        assertThat(server.get("/nowhere").statusCode()).isEqualTo(404);

        HttpResponse<String> method = server.text("PATCH", "/items/Light", "");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST", "PUT", "DELETE");
    }

    @Test
    void bodyThatIsTooLongIsRefused() throws Exception {
        String longest = "x".repeat(1024 * 1024);
        assertThat(server.text("POST", "/items/Light", longest).statusCode()).isEqualTo(400);
        assertThat(server.text("POST", "/items/Light", longest + "x").statusCode())
                .isEqualTo(413);

        HttpResponse<String> unannounced = server.send(server.authorized("/items/Light")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(longest + "x"))));
        assertThat(unannounced.statusCode()).isEqualTo(413);
    }

    @Test
    void bodyThatIsNestedTooDeeplyIsRefused() throws Exception {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);
        String rule = "{\"uid\": \"deep\", \"triggers\": [{\"id\": \"1\", \"type\": \"x\", \"configuration\": {\"a\": "
                + deep + "}}]}";

        assertThat(server.json("POST", "/rules", rule).statusCode()).isEqualTo(400);
        assertThat(server.get("/rules/deep").statusCode()).isEqualTo(404);
    }

    @Test
    void ruleIsAddedReadChangedAndDeleted() throws Exception {
        HttpResponse<String> added = server.json("POST", "/rules", RULE);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith("/rest/rules/light-on");

        JsonObject rule = object(server.get("/rules/light-on"));
        assertThat(rule.getAsJsonObject("status").get("status").getAsString()).isEqualTo("IDLE");
        assertThat(rule.getAsJsonObject("status").get("statusDetail").getAsString())
                .isEqualTo("NONE");
        assertThat(rule.get("editable").getAsBoolean()).isTrue();
        assertThat(rule.getAsJsonArray("triggers")).hasSize(1);

        assertThat(server.json("PUT", "/rules/light-on", RULE.replace("Light on", "Changed"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(object(server.get("/rules/light-on")).get("name").getAsString())
                .isEqualTo("Changed");

        assertThat(server.delete("/rules/light-on").statusCode()).isEqualTo(200);
        assertThat(server.get("/rules/light-on").statusCode()).isEqualTo(404);
    }

    @Test
    void ruleErrorsHaveTheirCodes() throws Exception {
        assertThat(server.json("POST", "/rules", "nonsense").statusCode()).isEqualTo(400);
        assertThat(server.json("POST", "/rules", "{\"uid\": \"x\", \"triggers\": 7}")
                        .statusCode())
                .isEqualTo(400);
        server.json("POST", "/rules", RULE);
        assertThat(server.json("POST", "/rules", RULE).statusCode()).isEqualTo(409);
        assertThat(server.json("PUT", "/rules/nothing", RULE).statusCode()).isEqualTo(404);
        assertThat(server.delete("/rules/nothing").statusCode()).isEqualTo(404);
        assertThat(server.text("POST", "/rules/nothing/enable", "true").statusCode())
                .isEqualTo(404);
        assertThat(server.text("POST", "/rules/light-on/enable", "maybe").statusCode())
                .isEqualTo(400);
        assertThat(server.text("POST", "/rules/nothing/runnow", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void ruleOfAnUnknownTypeIsTakenWithAStatusThatSaysWhy() throws Exception {
        HttpResponse<String> added =
                server.json("POST", "/rules", RULE.replace("core.ItemCommandTrigger", "core.Dream"));

        assertThat(added.statusCode()).isEqualTo(201);
        JsonObject status = object(server.get("/rules/light-on")).getAsJsonObject("status");
        assertThat(status.get("statusDetail").getAsString()).isEqualTo("HANDLER_INITIALIZING_ERROR");
        assertThat(status.get("description").getAsString()).contains("core.Dream");
        assertThat(server.text("POST", "/rules/light-on/runnow", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void ruleWithoutAUidGetsOne() throws Exception {
        JsonObject rule = object(server.json("POST", "/rules", "{\"name\": \"nameless\"}"));

        assertThat(server.get("/rules/" + rule.get("uid").getAsString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void ruleIsDisabledEnabledAndRun() throws Exception {
        server.json("POST", "/rules", RULE);
        server.text("POST", "/rules/light-on/enable", "false");
        assertThat(object(server.get("/rules/light-on"))
                        .getAsJsonObject("status")
                        .get("statusDetail")
                        .getAsString())
                .isEqualTo("DISABLED");

        server.text("POST", "/rules/light-on/enable", "true");
        assertThat(server.text("POST", "/rules/light-on/runnow", "").statusCode())
                .isEqualTo(200);
        assertThat(server.get("/items/Lamp/state").body()).isEqualTo("ON");
    }

    @Test
    void rulesAreFilteredByTagsAndPrefix() throws Exception {
        server.json("POST", "/rules", RULE);

        assertThat(array(server.get("/rules"))).hasSize(1);
        assertThat(array(server.get("/rules?tags=night&prefix=light"))).hasSize(1);
        assertThat(array(server.get("/rules?tags=day"))).isEmpty();
        assertThat(array(server.get("/rules?prefix=dark"))).isEmpty();
    }

    @Test
    void rulesFromFilesAreReadOnly() throws Exception {
        server.rules.fromFile(
                "conf/rules/a.json",
                new Rule("from-file", "", "", Set.of(), Map.of(), List.of(), List.of(), List.of()));

        assertThat(object(server.get("/rules/from-file")).get("editable").getAsBoolean())
                .isFalse();
        assertThat(server.json("PUT", "/rules/from-file", RULE).statusCode()).isEqualTo(405);
        assertThat(server.delete("/rules/from-file").statusCode()).isEqualTo(405);
        assertThat(server.text("POST", "/rules/from-file/enable", "false").statusCode())
                .isEqualTo(200);
    }

    @Test
    void thingsAndInboxAreEmptyWhileNobodyDiscovers() throws Exception {
        assertThat(array(server.get("/things"))).isEmpty();
        assertThat(array(server.get("/inbox"))).isEmpty();
        assertThat(server.get("/things/a:b:c").statusCode()).isEqualTo(404);
        assertThat(server.text("POST", "/inbox/a:b:c/approve", "").statusCode()).isEqualTo(404);
    }

    @Test
    void thingsOfAllRegistriesAreTold() throws Exception {
        server.rest.things = List.of(new Registry(thing("coap:light:2")), new Registry(thing("ha:light:1")));

        assertThat(array(server.get("/things")))
                .extracting(thing -> thing.getAsJsonObject().get("UID").getAsString())
                .containsExactly("coap:light:2", "ha:light:1");

        JsonObject thing = object(server.get("/things/ha:light:1"));
        assertThat(thing.get("thingTypeUID").getAsString()).isEqualTo("ha:light");
        assertThat(thing.getAsJsonObject("statusInfo").get("status").getAsString())
                .isEqualTo("ONLINE");
        JsonObject channel = thing.getAsJsonArray("channels").get(0).getAsJsonObject();
        assertThat(channel.get("id").getAsString()).isEqualTo("power");
        assertThat(channel.getAsJsonArray("linkedItems").get(0).getAsString()).isEqualTo("Light");
        assertThat(object(server.get("/things/ha:light:1/status")).get("status").getAsString())
                .isEqualTo("ONLINE");

        assertThat(server.delete("/things/ha:light:1").statusCode()).isEqualTo(200);
        assertThat(server.delete("/things/ha:light:1").statusCode()).isEqualTo(404);
    }

    @Test
    void inboxIsApprovedIgnoredAndCleared() throws Exception {
        FakeInbox inbox = new FakeInbox(thing("ha:light:1"));
        server.rest.inboxes = List.of(new FakeInbox(thing("coap:light:2")), inbox);

        assertThat(array(server.get("/inbox")))
                .extracting(entry -> entry.getAsJsonObject().get("thingUID").getAsString() + " "
                        + entry.getAsJsonObject().get("flag").getAsString())
                .containsExactly("coap:light:2 NEW", "ha:light:1 NEW");

        assertThat(server.text("POST", "/inbox/ha:light:1/ignore", "").statusCode())
                .isEqualTo(200);
        assertThat(server.text("POST", "/inbox/ha:light:1/unignore", "").statusCode())
                .isEqualTo(200);
        assertThat(server.text("POST", "/inbox/ha:light:1/approve", "Kitchen light")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.delete("/inbox/ha:light:1").statusCode()).isEqualTo(200);
        assertThat(inbox.calls).containsExactly("ignore", "unignore", "approve Kitchen light", "remove");
    }

    private static Thing thing(String uid) {
        Channel power = new Channel(uid + ":power", "Power", "Switch", false, List.of("Light"), Map.of());
        return new Thing(uid, "A light", "Kitchen", ThingStatusInfo.ONLINE, Map.of("vendor", "x"), List.of(power));
    }

    private static JsonObject object(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private static JsonArray array(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return JsonParser.parseString(response.body()).getAsJsonArray();
    }

    private static List<String> names(HttpResponse<String> response) {
        return array(response).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(item -> item.get("name").getAsString())
                .toList();
    }

    private static final class Registry implements ThingRegistry {

        private final List<Thing> things;

        Registry(Thing thing) {
            things = new ArrayList<>(List.of(thing));
        }

        @Override
        public Collection<Thing> things() {
            return things;
        }

        @Override
        public Optional<Thing> thing(String uid) {
            return things.stream().filter(thing -> thing.uid().equals(uid)).findFirst();
        }

        @Override
        public boolean remove(String uid) {
            return things.removeIf(thing -> thing.uid().equals(uid));
        }
    }

    private static final class FakeInbox implements Inbox {

        final List<String> calls = new ArrayList<>();
        private final Thing thing;

        FakeInbox(Thing thing) {
            this.thing = thing;
        }

        @Override
        public Collection<InboxEntry> entries() {
            return List.of(new InboxEntry(thing, InboxEntry.State.NEW, Instant.EPOCH));
        }

        @Override
        public Optional<Thing> approve(String uid, String label) {
            calls.add("approve " + label);
            return Optional.of(thing);
        }

        @Override
        public boolean ignore(String uid) {
            return calls.add("ignore");
        }

        @Override
        public boolean unignore(String uid) {
            return calls.add("unignore");
        }

        @Override
        public boolean remove(String uid) {
            return calls.add("remove");
        }
    }
}
