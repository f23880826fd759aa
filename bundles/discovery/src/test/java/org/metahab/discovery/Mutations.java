/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Messages that once were right: cut off, with other bits, nested, with values of other kinds and numbers beyond measure. */
public final class Mutations {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "1e400",
            "-0.0",
            "99999999999999999999999999999999",
            "[[[[[[[[]]]]]]]]",
            "{\"\":{\"\":null}}",
            "\"\\u0000\"",
            "\"" + "x".repeat(300) + "\"");

    private static final List<BiFunction<byte[], Random, byte[]>> KINDS = List.of(
            Mutations::cut,
            Mutations::flipped,
            Mutations::withOtherByte,
            Mutations::withOtherValue,
            Mutations::withOtherValue,
            Mutations::nested,
            Mutations::doubled,
            Mutations::withoutPart);

    private Mutations() {}

    /** So many of them, each with one to three changes; the same ones each time. */
    public static Stream<byte[]> of(byte[] valid, int count) {
        Random random = new Random(20_261_121L + valid.length);
        return Stream.generate(() -> {
                    byte[] changed = valid;
                    for (int i = random.nextInt(3); i >= 0; i--) {
                        changed = changed.length == 0
                                ? changed
                                : KINDS.get(random.nextInt(KINDS.size())).apply(changed, random);
                    }
                    return changed;
                })
                .limit(count);
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static byte[] withOtherByte(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        return changed;
    }

    /** Puts another value in the place of a number, text, word or list of JSON. */
    private static byte[] withOtherValue(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = random.nextInt(text.length());
        int start = Stream.of(':', ',', '[', '=')
                .mapToInt(c -> text.indexOf(c, from))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
        if (start < 0) {
            return bytes;
        }
        int end = Stream.of(',', '}', ']', ';')
                .mapToInt(c -> text.indexOf(c, start + 1))
                .filter(at -> at >= 0)
                .min()
                .orElse(text.length());
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return (text.substring(0, start + 1) + value + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] nested(byte[] bytes, Random random) {
        int depth = 1 + random.nextInt(60);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean list = random.nextBoolean();
        return ((list ? "[" : "{\"a\":").repeat(depth) + text + (list ? "]" : "}").repeat(depth))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] doubled(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(40, bytes.length - from) + 1);
        byte[] changed = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, changed, 0, from + length);
        System.arraycopy(bytes, from, changed, from + length, bytes.length - from);
        return changed;
    }

    private static byte[] withoutPart(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(40, bytes.length - from) + 1);
        byte[] changed = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, from + length, changed, from, bytes.length - from - length);
        return changed;
    }
}
