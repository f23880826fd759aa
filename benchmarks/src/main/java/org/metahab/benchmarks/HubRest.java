/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.benchmarks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A hub's REST, as far as the benchmarks need it. */
final class HubRest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI hub;
    private final String token;

    HubRest(URI hub, String token) {
        this.hub = hub;
        this.token = token;
    }

    JsonArray list(String path) throws IOException, InterruptedException {
        return JsonParser.parseString(send("GET", path, "")).getAsJsonArray();
    }

    String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hub.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException(
                    method + " " + path + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** Adds a rule that passes a sensor's state on to a switch. */
    void addMirrorRule(String uid, String sensor, String actuator, String state)
            throws IOException, InterruptedException {
        JsonObject rule = new JsonObject();
        rule.addProperty("uid", uid);
        rule.addProperty("name", "Benchmark: " + state);
        rule.add("triggers", module("1", "core.ItemStateChangeTrigger", "itemName", sensor, "state", state));
        rule.add("conditions", new JsonArray());
        rule.add("actions", module("2", "core.ItemCommandAction", "itemName", actuator, "command", state));
        send("POST", "/rest/rules", rule.toString());
    }

    private static JsonArray module(String id, String type, String... settings) {
        JsonObject configuration = new JsonObject();
        for (int i = 0; i < settings.length; i += 2) {
            configuration.addProperty(settings[i], settings[i + 1]);
        }
        JsonObject module = new JsonObject();
        module.addProperty("id", id);
        module.addProperty("type", type);
        module.add("configuration", configuration);
        JsonArray modules = new JsonArray();
        modules.add(module);
        return modules;
    }

    /** The item of the first channel whose uid ends so; empty while there is none. */
    String itemOf(String ending) throws IOException, InterruptedException {
        for (JsonElement thing : list("/rest/things")) {
            for (JsonElement channel : thing.getAsJsonObject().getAsJsonArray("channels")) {
                JsonArray items = channel.getAsJsonObject().getAsJsonArray("linkedItems");
                String uid = channel.getAsJsonObject().get("uid").getAsString();
                if (uid.contains(ending) && !items.isEmpty()) {
                    return items.get(0).getAsString();
                }
            }
        }
        return "";
    }

    /** Approves what waits in the inbox under a label. */
    void approve(String label) throws IOException, InterruptedException {
        for (JsonElement entry : list("/rest/inbox")) {
            JsonObject found = entry.getAsJsonObject();
            if (found.get("label").getAsString().contains(label)) {
                send("POST", "/rest/inbox/" + found.get("thingUID").getAsString() + "/approve", "");
            }
        }
    }
}
