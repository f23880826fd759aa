/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;
import org.metahab.discovery.json.JsonNull;

/**
 * A message as it came from an endpoint. Its text and its JSON are parsed when first asked for and kept, as many channels
 * share one message. Used by one thread at a time.
 */
public final class Message {

    /** Nothing was said about the content format, as always over MQTT. */
    public static final int NO_FORMAT = -1;

    private final String path;
    private final ByteBuffer bytes;
    private final boolean retained;
    private final String sender;
    private final int contentFormat;
    private @Nullable Optional<String> text;
    private @Nullable Optional<Object> json;
    private String jsonProblem = "";

    /**
     * A message.
     *
     * @param path the topic, or the resource's path
     * @param bytes its payload, which must not be changed any more
     * @param retained whether it is old: kept by a broker for those who come later
     */
    public Message(String path, ByteBuffer bytes, boolean retained) {
        this(path, bytes, retained, NO_FORMAT);
    }

    /**
     * A message of a device that says beside the payload who it is.
     *
     * @param sender what it calls itself, as CoAP devices may in options of their own; not verified
     */
    public Message(String path, ByteBuffer bytes, boolean retained, String sender) {
        this(path, bytes, retained, sender, NO_FORMAT);
    }

    /**
     * A message whose format is known.
     *
     * @param path the topic, or the resource's path
     * @param bytes its payload, which must not be changed any more
     * @param retained whether it is old: kept by a broker for those who come later
     * @param contentFormat the number of its content format (RFC 7252, section 12.3), or {@link #NO_FORMAT}
     */
    public Message(String path, ByteBuffer bytes, boolean retained, int contentFormat) {
        this(path, bytes, retained, "", contentFormat);
    }

    /**
     * A message of a device that says beside the payload who it is and in which format it speaks.
     *
     * @param sender what it calls itself; not verified
     * @param contentFormat the number of its content format (RFC 7252, section 12.3), or {@link #NO_FORMAT}
     */
    public Message(String path, ByteBuffer bytes, boolean retained, String sender, int contentFormat) {
        this.path = path;
        this.bytes = bytes;
        this.retained = retained;
        this.sender = sender;
        this.contentFormat = contentFormat;
    }

    /** A UTF-8 text that was not retained. */
    public static Message of(String path, String text) {
        return new Message(path, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), false);
    }

    /** The topic, or the resource's path. */
    public String path() {
        return path;
    }

    /** The payload's length in bytes. */
    public int size() {
        return bytes.remaining();
    }

    /** A copy of the payload. */
    public byte[] bytes() {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return copy;
    }

    /** The number of its content format over CoAP (RFC 7252, section 12.3), or {@link #NO_FORMAT}. */
    public int contentFormat() {
        return contentFormat;
    }

    /** A read-only view of the payload. */
    public ByteBuffer content() {
        return bytes.asReadOnlyBuffer();
    }

    /** Whether a broker kept it. */
    public boolean retained() {
        return retained;
    }

    /** What the device calls itself beside the payload; empty when it does not. */
    public String sender() {
        return sender;
    }

    /** The payload as UTF-8 text; empty when it is none. */
    public Optional<String> text() {
        if (text == null) {
            text = decode(bytes);
        }
        return text;
    }

    /**
     * The payload as JSON: {@code Map<String, Object>}, {@code List<Object>}, {@link String}, {@link Boolean}, {@link Long},
     * {@link java.math.BigInteger}, {@link Double} or {@link JsonNull}; empty when it is no JSON, or JSON of more than
     * {@value Json#MAX_DEPTH} levels.
     */
    public Optional<Object> json() {
        if (json == null) {
            json = text().flatMap(this::parse);
        }
        return json;
    }

    /** Why {@link #json()} is empty. */
    public String jsonProblem() {
        if (text().isEmpty()) {
            return "it is no UTF-8 text";
        }
        return json().isPresent() ? "" : jsonProblem;
    }

    private Optional<Object> parse(String source) {
        try {
            return Optional.of(Json.parse(source));
        } catch (JsonException e) {
            jsonProblem = String.valueOf(e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<String> decode(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.duplicate())
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return path + " (" + size() + " bytes" + (retained ? ", retained)" : ")");
    }
}
