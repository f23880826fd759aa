/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of the type-length-value format of LwM2M (OMA-TS-LightweightM2M-1.0.2, section 6.4.3).
 *
 * @param kind what it is
 * @param id of the object instance, resource or resource instance: unsigned, 16 bits
 * @param value its bytes; empty where it has parts
 * @param parts resources of an object instance, instances of a resource
 */
record Tlv(Kind kind, int id, byte[] value, List<Tlv> parts) {

    private static final int MAX_ENTRIES = 1_000;

    Tlv {
        parts = List.copyOf(parts);
    }

    /** In the order of the two highest bits. */
    enum Kind {
        OBJECT_INSTANCE,
        RESOURCE_INSTANCE,
        MULTIPLE_RESOURCE,
        RESOURCE
    }

    /** @throws IllegalArgumentException when the bytes are cut off, or nested as they must not be */
    static List<Tlv> parse(ByteBuffer bytes) {
        try {
            return parse(bytes.slice(), Kind.OBJECT_INSTANCE, new int[] {MAX_ENTRIES});
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the TLV value is cut off", e);
        }
    }

    private static List<Tlv> parse(ByteBuffer bytes, Kind highest, int[] left) {
        List<Tlv> entries = new ArrayList<>();
        while (bytes.hasRemaining()) {
            if (left[0]-- == 0) {
                throw new IllegalArgumentException("the TLV value has more than " + MAX_ENTRIES + " entries");
            }
            int head = bytes.get() & 0xff;
            Kind kind = Kind.values()[head >> 6];
            int id = (head & 0x20) == 0 ? bytes.get() & 0xff : bytes.getShort() & 0xffff;
            int length = length(bytes, head);
            if (length > bytes.remaining()) {
                throw new IllegalArgumentException("the TLV value is cut off");
            }
            ByteBuffer content = bytes.slice(bytes.position(), length);
            bytes.position(bytes.position() + length);
            entries.add(entry(kind, id, content, highest, left));
        }
        return entries;
    }

    private static int length(ByteBuffer bytes, int head) {
        return switch (head >> 3 & 3) {
            case 1 -> bytes.get() & 0xff;
            case 2 -> bytes.getShort() & 0xffff;
            case 3 -> (bytes.get() & 0xff) << 16 | bytes.getShort() & 0xffff;
            default -> head & 7;
        };
    }

    /** An instance of an object holds resources, a multiple resource holds their instances. */
    private static Tlv entry(Kind kind, int id, ByteBuffer content, Kind highest, int[] left) {
        boolean allowed =
                switch (highest) {
                    case OBJECT_INSTANCE -> kind != Kind.RESOURCE_INSTANCE;
                    case RESOURCE -> kind == Kind.RESOURCE || kind == Kind.MULTIPLE_RESOURCE;
                    default -> kind == Kind.RESOURCE_INSTANCE;
                };
        if (!allowed) {
            throw new IllegalArgumentException("a TLV entry is where it must not be");
        }
        return switch (kind) {
            case OBJECT_INSTANCE -> new Tlv(kind, id, new byte[0], parse(content, Kind.RESOURCE, left));
            case MULTIPLE_RESOURCE -> new Tlv(kind, id, new byte[0], parse(content, Kind.RESOURCE_INSTANCE, left));
            default -> {
                byte[] value = new byte[content.remaining()];
                content.get(value);
                yield new Tlv(kind, id, value, List.of());
            }
        };
    }
}
