/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.message;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.metahab.federation.RoundReport.Refusal;
import org.metahab.mqtt.MqttMessage;

/** Messages as JSON objects with their version; bytes are Base64 in them. */
public final class MessageCodec {

    /** The version that is spoken. */
    public static final int VERSION = 1;

    private static final String VERSION_FIELD = "version";
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final Gson gson = new GsonBuilder()
            .registerTypeAdapter(byte[].class, new Bytes().nullSafe())
            .create();

    /** A message as text. */
    public String encode(Message message) {
        JsonObject json = gson.toJsonTree(message).getAsJsonObject();
        json.addProperty(VERSION_FIELD, VERSION);
        return json.toString();
    }

    /**
     * Reads a message.
     *
     * @throws RefusedException when it is none of this version and kind
     */
    public <T extends Message> T decode(Class<T> type, MqttMessage message) throws RefusedException {
        if (message.size() > MOST_BYTES) {
            throw new RefusedException(Refusal.MALFORMED, message.size() + " bytes are too many");
        }
        try {
            JsonObject json = JsonParser.parseString(message.text()).getAsJsonObject();
            JsonElement version = json.get(VERSION_FIELD);
            if (version == null || version.getAsInt() != VERSION) {
                throw new RefusedException(
                        Refusal.VERSION, "its version is " + version + ", but this program speaks " + VERSION);
            }
            return gson.fromJson(json, type);
        } catch (IOException | RuntimeException e) {
            // Gson wraps what a record's constructor throws into a plain RuntimeException
            throw new RefusedException(Refusal.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    /** Numbers as bytes, the least first. */
    public static byte[] bytes(int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(numbers);
        return bytes.array();
    }

    /**
     * Numbers of bytes.
     *
     * @throws IllegalArgumentException when the number of bytes is none of whole numbers
     */
    public static int[] numbers(byte[] bytes) {
        if (bytes.length % Integer.BYTES != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are no whole numbers");
        }
        int[] numbers = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(numbers);
        return numbers;
    }

    private static final class Bytes extends TypeAdapter<byte[]> {
        @Override
        public void write(JsonWriter out, byte[] value) throws IOException {
            out.value(new String(Base64.getEncoder().encode(value), StandardCharsets.US_ASCII));
        }

        @Override
        public byte[] read(JsonReader in) throws IOException {
            return Base64.getDecoder().decode(in.nextString());
        }
    }
}
