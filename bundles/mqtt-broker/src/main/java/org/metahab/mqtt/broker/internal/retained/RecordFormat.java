/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.retained;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * How one message is written: length of the body, CRC-32 of the body, both 4 bytes, then the body: QoS (1 byte), expiry
 * (8), length of the topic (2), topic in UTF-8, payload. All numbers with the highest byte first.
 */
final class RecordFormat {

    static final int HEADER = 8;
    private static final int FIXED = 1 + 8 + 2;
    /** The largest packet of MQTT is 256 MB. */
    private static final int MAX_BODY = 1 << 28;

    private RecordFormat() {}

    static ByteBuffer write(RetainedMessage message) {
        byte[] topic = message.topic().getBytes(StandardCharsets.UTF_8);
        int length = FIXED + topic.length + message.payload().length;
        ByteBuffer record = ByteBuffer.allocate(HEADER + length);
        record.position(HEADER);
        record.put((byte) message.qos()).putLong(message.expiresAt());
        record.putShort((short) topic.length).put(topic).put(message.payload());
        record.putInt(0, length).putInt(4, checksum(record.array()));
        return record.flip();
    }

    /** The next message; empty at the end and where a record is torn or damaged. */
    static Optional<RetainedMessage> read(DataInputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(header).getInt();
        if (length < FIXED || length > MAX_BODY) {
            return Optional.empty();
        }
        byte[] body = in.readNBytes(length);
        ByteBuffer record = ByteBuffer.allocate(HEADER + length).put(header).put(body);
        if (body.length < length || checksum(record.array()) != record.getInt(4)) {
            return Optional.empty();
        }
        return parse(ByteBuffer.wrap(body));
    }

    private static Optional<RetainedMessage> parse(ByteBuffer body) {
        int qos = body.get();
        long expiresAt = body.getLong();
        int topicLength = Short.toUnsignedInt(body.getShort());
        if (qos < 0 || qos > 2 || topicLength > body.remaining()) {
            return Optional.empty();
        }
        byte[] topic = new byte[topicLength];
        byte[] payload = new byte[body.remaining() - topicLength];
        body.get(topic).get(payload);
        return Optional.of(new RetainedMessage(new String(topic, StandardCharsets.UTF_8), payload, qos, expiresAt));
    }

    private static int checksum(byte[] record) {
        CRC32 crc = new CRC32();
        crc.update(record, HEADER, record.length - HEADER);
        return (int) crc.getValue();
    }
}
