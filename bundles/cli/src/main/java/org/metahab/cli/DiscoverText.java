/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.metahab.discovery.DiscoveryProblem;
import org.metahab.discovery.preview.PreviewChannel;
import org.metahab.discovery.preview.PreviewReport;
import org.metahab.discovery.preview.PreviewThing;

/** What would be discovered, for people and as JSON. */
final class DiscoverText {

    private static final int MOST_TOPICS = 4;

    private final PrintWriter out;

    DiscoverText(PrintWriter out) {
        this.out = out;
    }

    void print(PreviewReport report) {
        report.things().forEach(this::print);
        if (!report.problems().isEmpty()) {
            out.println("Not discovered, or not understood:");
            report.problems().forEach(this::print);
            out.println();
        }
        int channels = report.things().stream()
                .mapToInt(thing -> thing.channels().size())
                .sum();
        out.println(report.messages() + " messages: " + report.things().size() + " things with " + channels
                + " channels; " + report.problems().size() + " problems.");
        out.flush();
    }

    private void print(PreviewThing thing) {
        String location = thing.location().isEmpty() ? "" : "  in " + thing.location();
        out.println(thing.label() + "  (" + thing.uid() + ")" + location);
        if (!thing.properties().isEmpty()) {
            out.println("  "
                    + thing.properties().entrySet().stream()
                            .map(fact -> fact.getKey() + "=" + fact.getValue())
                            .collect(Collectors.joining("  ")));
        }
        out.println("  " + thing.status());
        thing.channels().forEach(this::print);
        out.println();
    }

    private void print(PreviewChannel channel) {
        out.println(String.format(
                Locale.ROOT,
                "  - %-32s %-24s %s",
                channel.id(),
                channel.type() + (channel.unit().isEmpty() ? "" : " (" + channel.unit() + ")"),
                what(channel)));
        topics("told by", channel.inputs());
        topics("commanded by", channel.commands());
        topics("available by", channel.availability());
        if (!channel.options().isEmpty()) {
            topics("one of", channel.options());
        }
        if (!channel.range().isEmpty()) {
            out.println("      from " + channel.range().get(0) + " to "
                    + channel.range().get(1)
                    + (channel.range().size() > 2
                            ? " in steps of " + channel.range().get(2)
                            : ""));
        }
        if (!channel.state().isEmpty()) {
            out.println("      is " + channel.state());
        }
    }

    private static String what(PreviewChannel channel) {
        StringBuilder text = new StringBuilder(String.join(" ", channel.tags()));
        if (!channel.category().equals("PRIMARY")) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(channel.category().toLowerCase(Locale.ROOT));
        }
        if (!channel.item().isEmpty()) {
            text.append(" -> ").append(channel.item());
        }
        return text.toString();
    }

    private void topics(String what, List<String> topics) {
        if (!topics.isEmpty()) {
            String more = topics.size() > MOST_TOPICS ? ", and " + (topics.size() - MOST_TOPICS) + " more" : "";
            out.println("      " + what + " "
                    + topics.stream().limit(MOST_TOPICS).collect(Collectors.joining(", ")) + more);
        }
    }

    private void print(DiscoveryProblem problem) {
        String times = problem.count() > 1 ? " (" + problem.count() + " times)" : "";
        out.println("  - " + problem.source() + ": " + problem.reason() + times);
    }

    /** All of it; moments as ISO 8601. */
    void printJson(PreviewReport report) {
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        JsonObject object = new JsonObject();
        object.add("things", gson.toJsonTree(report.things()));
        object.add("problems", problems(report.problems()));
        object.addProperty("messages", report.messages());
        out.println(gson.toJson(object));
        out.flush();
    }

    private static JsonElement problems(List<DiscoveryProblem> problems) {
        JsonArray array = new JsonArray();
        for (DiscoveryProblem problem : problems) {
            JsonObject object = new JsonObject();
            object.addProperty("kind", problem.kind().name());
            object.addProperty("source", problem.source());
            object.addProperty("reason", problem.reason());
            object.addProperty("count", problem.count());
            object.addProperty("last", problem.last().toString());
            array.add(object);
        }
        return array;
    }
}
