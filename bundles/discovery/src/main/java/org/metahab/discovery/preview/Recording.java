/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Messages from a file, one JSON object a line, gzipped where its name ends in {@code .gz}. Each object has
 * {@code payload}, a text or any JSON, and says where it was heard: {@code topic} for MQTT, {@code coap_path} or a
 * {@code topic} such as {@code coap://192.168.1.7/cit/d} for CoAP. Other members don't count; a line with {@code coap_path}
 * is a server of its own.
 *
 * @param messages in the file's order
 * @param skipped lines that are JSON objects without a message
 */
public record Recording(List<RecordedMessage> messages, int skipped) {

    private static final String COAP = "coap://";

    public Recording {
        messages = List.copyOf(messages);
    }

    /** @throws IOException when the file can't be read, or a line is no JSON object; the message names the line */
    public static Recording read(Path file) throws IOException {
        List<RecordedMessage> messages = new ArrayList<>();
        int lines = 0;
        int skipped = 0;
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                if (!line.isBlank()) {
                    int before = messages.size();
                    add(object(line, file, lines), lines, messages);
                    skipped += messages.size() == before ? 1 : 0;
                }
            }
        }
        return new Recording(messages, skipped);
    }

    private static JsonObject object(String line, Path file, int number) throws IOException {
        try {
            if (JsonParser.parseString(line) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException e) {
            throw new IOException(file + ", line " + number + " is no JSON: " + e.getMessage(), e);
        }
        throw new IOException(file + ", line " + number + " is no JSON object with 'topic' and 'payload'");
    }

    private static void add(JsonObject row, int number, List<RecordedMessage> messages) {
        JsonElement payload = row.get("payload");
        String topic = text(row, "topic");
        String path = text(row, "coap_path");
        if (payload == null || topic.isEmpty() && path.isEmpty()) {
            return;
        }
        String content = payload.isJsonPrimitive() ? payload.getAsString() : payload.toString();
        if (topic.startsWith(COAP)) {
            int slash = topic.indexOf('/', COAP.length());
            String server = slash < 0 ? topic : topic.substring(0, slash);
            messages.add(new RecordedMessage(server, slash < 0 ? "/" : topic.substring(slash), content));
        } else if (topic.isEmpty()) {
            messages.add(new RecordedMessage(COAP + "line-" + number, path, content));
        } else {
            messages.add(new RecordedMessage("", topic, content));
        }
    }

    private static String text(JsonObject row, String key) {
        return row.has(key) && row.get(key).isJsonPrimitive() ? row.get(key).getAsString() : "";
    }
}
